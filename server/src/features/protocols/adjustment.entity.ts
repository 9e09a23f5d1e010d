import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AdjustmentInFile } from '@klubbat/shared/contracts/meeting-file';
import type { RecordKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { AdjustmentState } from '@klubbat/shared/vocabulary/states';

/** A justering: a set of §§ of a meeting with its own signers, dates, notices and clock. */
@Entity('adjustment')
@Unique('uq_adjustment_number', ['meetingId', 'number'])
@Check('ck_adjustment_origin', `origin IN ('klubbat', 'elsewhere')`)
@Check(
  'ck_adjustment_state',
  `state IN ('sent-for-adjustment', 'partly-signed', 'referred-to-body', 'adjusted', 'announced', 'appeal-period-over', 'archived', 'withdrawn')`,
)
@Check('ck_adjustment_withdrawn', `(state = 'withdrawn') = (withdrawn_reason IS NOT NULL)`)
@Check('ck_adjustment_signing_days', `signing_until >= signing_from`)
@Check('ck_adjustment_record', `record IN ('protocol', 'notes')`)
@Check(
  'ck_adjustment_notes',
  `record = 'protocol' OR (record = 'notes' AND origin = 'klubbat' AND NOT immediate AND state IN ('adjusted', 'archived') AND adjusted_at IS NOT NULL AND sent_by IS NOT NULL AND signing_from IS NULL AND signing_until IS NULL)`,
)
@Index('uq_adjustment_notes', ['meetingId'], { unique: true, where: `record = 'notes'` })
@Index('uq_adjustment_save', ['meetingId', 'saveId'], { unique: true })
@Index('ix_adjustment_state', ['state'])
export class Adjustment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_adjustment' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_adjustment_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') number!: number;
  @Column('text') origin!: 'klubbat' | 'elsewhere';
  @Column('text') state!: Exclude<AdjustmentState, 'draft'>;
  @Column('boolean') immediate!: boolean;
  /** `notes`: minnesanteckningar that are finished. They have no signers, notices or appeals (triggers see to it) */
  @Column('text', { default: 'protocol' }) record!: RecordKind;
  @Column('jsonb') paragraphs!: number[];
  /** what the meeting file said of it, word for word, where it was adjusted elsewhere */
  @Column('jsonb', { nullable: true }) asGiven!: AdjustmentInFile | null;
  /** made by whoever sent it: sent again with the same one it is this adjustment */
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_adjustment_sent_by' })
  @Column('uuid', { nullable: true })
  sentBy!: string | null;
  @Column('timestamptz', { nullable: true }) adjustedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawnReason!: string | null;
  @ForeignKey('Person', { name: 'fk_adjustment_withdrawn_by' })
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
  /** first and last day to sign; null where it was sent before rounds had days, or was adjusted elsewhere */
  @Column('date', { nullable: true }) signingFrom!: string | null;
  @Column('date', { nullable: true }) signingUntil!: string | null;
  /** as the board had it when it was sent: who signs must have come to the end first */
  @Column('boolean', { default: false }) readToEnd!: boolean;
  /** days before the last day on which those who are left are reminded */
  @Column('jsonb', { default: [] }) reminderDays!: number[];
}
