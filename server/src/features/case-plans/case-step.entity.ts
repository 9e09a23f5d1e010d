import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseStepKind } from '@klubbat/shared/vocabulary/case-words';

/** A step that somebody has planned for a case. A trigger holds it to its case, its board, and when it was planned first. */
@Entity('case_step')
@Check('ck_case_step_case_number', `trim(case_number) <> ''`)
@Check('ck_case_step_kind', `kind IN ('information', 'dialog', 'decision')`)
@Check('ck_case_step_purpose', `trim(purpose) <> '' AND length(purpose) <= 300`)
@Check('ck_case_step_month', `month = date_trunc('month', month)`)
@Index('ix_case_step_meeting', ['meetingId'])
// of the number in lower case, which a decorator cannot say
@Index('ix_case_step_case', { synchronize: false })
@Index('uq_case_step_item', { synchronize: false })
export class CaseStepRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_step' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_case_step_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Board', { name: 'fk_case_step_board' }) @Column('uuid') boardId!: string;
  @Column('text') caseNumber!: string;
  @Column('text') kind!: CaseStepKind;
  @Column('text') purpose!: string;
  /** the first day of the month; of a meeting the trigger sets it */
  @Column('date') month!: string;
  @ForeignKey('Meeting', { name: 'fk_case_step_meeting', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  meetingId!: string | null;
  /** the day or the month for which it was planned when it was made: the trigger sets it */
  @Column('text') firstPlanned!: string;
  @ForeignKey('AgendaItem', { name: 'fk_case_step_item', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_case_step_created_by' }) @Column('uuid') createdBy!: string;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_case_step_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
