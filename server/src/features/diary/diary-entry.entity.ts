import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DiaryKind } from '@klubbat/shared/vocabulary/diary-kinds';
import type { SendingManner } from '@klubbat/shared/vocabulary/sending-manners';

/** An outgoing document of a case, as the database entered it itself. Triggers refuse every change. */
@Entity('diary_entry')
@Check('ck_diary_entry_kind', `kind IN ('extract', 'correction', 'later-news', 'other-way')`)
@Check('ck_diary_entry_of', `num_nonnulls(dispatch_id, other_sending_id) = 1`)
@Check('ck_diary_entry_number', `(case_number IS NULL) = (document_number IS NULL)`)
// of the case number without case, and of words: expressions, which a decorator cannot say
@Index('uq_diary_entry_number', { synchronize: false })
@Index('ix_diary_entry_search', { synchronize: false })
@Index('ix_diary_entry_organisation', ['organisationId', 'enteredAt', 'id'])
@Index('ix_diary_entry_board', ['boardId', 'enteredAt', 'id'])
@Index('ix_diary_entry_newest', ['enteredAt', 'id'])
@Index('ix_diary_entry_dispatch', ['dispatchId'])
@Index('ix_diary_entry_other_sending', ['otherSendingId'])
export class DiaryEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_diary_entry' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_diary_entry_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Board', { name: 'fk_diary_entry_board' }) @Column('uuid') boardId!: string;
  @ForeignKey('Meeting', { name: 'fk_diary_entry_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Dispatch', { name: 'fk_diary_entry_dispatch' })
  @Column('uuid', { nullable: true })
  dispatchId!: string | null;
  @ForeignKey('OtherSending', { name: 'fk_diary_entry_other_sending' })
  @Column('uuid', { nullable: true })
  otherSendingId!: string | null;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('integer', { nullable: true }) documentNumber!: number | null;
  @Column('date') day!: string;
  @Column('text') kind!: DiaryKind;
  @Column('text') what!: string;
  @Column('jsonb') recipients!: { name: string; email?: string }[];
  @Column('text', { nullable: true }) manner!: SendingManner | null;
  @Column('boolean') beforeAdjustment!: boolean;
  @Column('timestamptz') enteredAt!: Date;
}
