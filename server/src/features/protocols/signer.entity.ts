import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SigningCapacity } from '@klubbat/shared/contracts/adjustment';

/** One who is to sign an adjustment, in one capacity. Decided when it is sent, and never changed. */
@Entity('signer')
@Unique('uq_signer_capacity', ['adjustmentId', 'meetingPersonId', 'capacity'])
export class Signer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signer' }) id!: string;
  @ForeignKey('Adjustment', { name: 'fk_signer_adjustment' }) @Column('uuid') adjustmentId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_signer_meeting_person' }) @Column('uuid') meetingPersonId!: string;
  @Column('text') capacity!: SigningCapacity;
  /** false for the secretary, whose signature never holds up the adjustment */
  @Column('boolean') required!: boolean;
  @Column('integer') position!: number;
}
