import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RecipientInFile, SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { SubmissionKind } from '@klubbat/shared/vocabulary/memorandum-words';

/** A memorandum as it was submitted. Never changed: the database refuses it. */
@Entity('memorandum_submission')
@Check('ck_memorandum_submission_kind', `kind IN ('first', 'again', 'supplement')`)
@Check('ck_memorandum_submission_title', `trim(title) <> ''`)
@Check('ck_memorandum_submission_note', `kind <> 'supplement' OR trim(note) <> ''`)
@Check('ck_memorandum_submission_late', `NOT late OR due_day IS NOT NULL`)
@Unique('uq_memorandum_submission_number', ['memorandumId', 'number'])
@Index('uq_memorandum_submission_save', ['memorandumId', 'saveId'], {
  unique: true,
  where: 'save_id IS NOT NULL',
})
// of the number in lower case, which a decorator cannot say
@Index('ix_memorandum_submission_case', { synchronize: false })
export class Submission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memorandum_submission' }) id!: string;
  @ForeignKey('Memorandum', { name: 'fk_memorandum_submission_memorandum' })
  @Column('uuid')
  memorandumId!: string;
  @Column('integer') number!: number;
  @Column('text') kind!: SubmissionKind;
  @ForeignKey('Meeting', { name: 'fk_memorandum_submission_meeting' }) @Column('uuid') meetingId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('text', { nullable: true }) confidential!: string | null;
  @Column('jsonb') sections!: SectionInFile[];
  @Column('jsonb') recipients!: RecipientInFile[];
  /** its files, by their ids */
  @Column('uuid', { array: true, default: '{}' }) files!: string[];
  @Column('text', { nullable: true }) note!: string | null;
  /** the last moment for material as it was then */
  @Column('date', { nullable: true }) dueDay!: string | null;
  @Column('text', { nullable: true }) dueClock!: string | null;
  @Column('boolean') late!: boolean;
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @Column('timestamptz') sentAt!: Date;
  @ForeignKey('Person', { name: 'fk_memorandum_submission_sent_by' }) @Column('uuid') sentBy!: string;
}
