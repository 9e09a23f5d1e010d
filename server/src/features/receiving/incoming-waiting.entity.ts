import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A file that came by mail and waits for a person. A trigger refuses every change but that it is put aside. */
@Entity('incoming_waiting')
@Unique('uq_incoming_waiting_once', ['organisationId', 'sha256'])
@Check('ck_incoming_waiting_dismissed', `num_nulls(dismissed_by, dismissed_at, dismissed_reason) IN (0, 3)`)
@Index('ix_incoming_waiting_left', ['organisationId', 'cameAt'], { where: 'dismissed_at IS NULL' })
export class IncomingWaiting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incoming_waiting' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_incoming_waiting_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('StoredFile', { name: 'fk_incoming_waiting_file' }) @Column('uuid') fileId!: string;
  @Column('text') sha256!: string;
  @Column('text') fileName!: string;
  /** of the mail, as it says itself: nobody has verified it */
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('timestamptz') cameAt!: Date;
  @ForeignKey('Person', { name: 'fk_incoming_waiting_dismissed_by' })
  @Column('uuid', { nullable: true })
  dismissedBy!: string | null;
  @Column('timestamptz', { nullable: true }) dismissedAt!: Date | null;
  @Column('text', { nullable: true }) dismissedReason!: string | null;
}
