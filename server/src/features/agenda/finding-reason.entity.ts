import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Why something stands in a § although the law says no to it. Kept beside the §, never printed. */
@Entity('finding_reason')
export class FindingReason {
  @ForeignKey('AgendaItem', { name: 'fk_finding_reason_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_finding_reason' })
  agendaItemId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_finding_reason' }) code!: string;
  /** whom it concerns, by key in the meeting; empty where it concerns nobody */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_finding_reason' }) about!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') givenAt!: Date;
  @ForeignKey('Person', { name: 'fk_finding_reason_given_by' })
  @Column('uuid', { nullable: true })
  givenBy!: string | null;
}
