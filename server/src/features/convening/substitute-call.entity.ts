import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReleaseReason } from '@klubbat/shared/vocabulary/convening-words';

/** A substitute who is called before the meeting to serve for one who cannot come. Nobody is called for two at once. */
@Entity('substitute_call')
@Check('ck_substitute_call_released_why', `released_why IN ('member-comes', 'cannot-come', 'stopped')`)
@Check('ck_substitute_call_released', `(released_at IS NULL) = (released_why IS NULL)`)
@Check('ck_substitute_call_two', `absent_id <> substitute_id`)
@Index('uq_substitute_call_absent', ['absentId'], { unique: true, where: 'released_at IS NULL' })
@Index('uq_substitute_call_substitute', ['substituteId'], { unique: true, where: 'released_at IS NULL' })
@Index('ix_substitute_call_meeting', ['meetingId', 'calledAt'])
export class SubstituteCall {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_substitute_call' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_substitute_call_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Invitee', { name: 'fk_substitute_call_absent' }) @Column('uuid') absentId!: string;
  @ForeignKey('Invitee', { name: 'fk_substitute_call_substitute' }) @Column('uuid') substituteId!: string;
  /** in words, as the substitute was told */
  @Column('text') why!: string;
  /** where another was chosen than the next in order */
  @Column('text', { nullable: true }) ownReason!: string | null;
  @Column('timestamptz') calledAt!: Date;
  /** null: by the program, as the board has set */
  @ForeignKey('Person', { name: 'fk_substitute_call_called_by' })
  @Column('uuid', { nullable: true })
  calledBy!: string | null;
  @Column('timestamptz', { nullable: true }) releasedAt!: Date | null;
  @Column('text', { nullable: true }) releasedWhy!: ReleaseReason | null;
}
