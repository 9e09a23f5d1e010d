import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';

/** One who is to sign an adjustment, in one capacity. Decided when it is sent, and never changed. */
@Entity('signer')
@Unique('uq_signer_capacity', ['adjustmentId', 'meetingPersonId', 'capacity', 'position'])
@Unique('uq_signer_replaces', ['replacesId'])
@Check('ck_signer_replaces', `(replaces_id IS NULL) = (replaced_because IS NULL)`)
@Index('ix_signer_person', ['meetingPersonId'])
export class Signer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signer' }) id!: string;
  @ForeignKey('Adjustment', { name: 'fk_signer_adjustment' }) @Column('uuid') adjustmentId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_signer_meeting_person' }) @Column('uuid') meetingPersonId!: string;
  @Column('text') capacity!: SigningCapacity;
  /** false for the secretary, whose signature never holds up the adjustment */
  @Column('boolean') required!: boolean;
  /** his field in the frozen PDF; one who replaces another signs in the other's */
  @Column('integer') position!: number;
  /** nobody signs before those with a lower one; null: at any time */
  @Column('integer', { nullable: true }) turn!: number | null;
  /** the signer in whose place this one stands, why, and by whose decision */
  @ForeignKey('Signer', { name: 'fk_signer_replaces' })
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
  @Column('text', { nullable: true }) replacedBecause!: string | null;
  @Column('text', { nullable: true }) decidedBy!: string | null;
  @Column('date', { nullable: true }) decidedOn!: string | null;
  @ForeignKey('Person', { name: 'fk_signer_registered_by' })
  @Column('uuid', { nullable: true })
  registeredBy!: string | null;
  @Column('timestamptz', { nullable: true }) registeredAt!: Date | null;
}
