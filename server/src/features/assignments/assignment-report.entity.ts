import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AssignmentReportKind } from '@klubbat/shared/vocabulary/assignment-words';

/** What was noted of an assignment. Never changed, only followed by another. */
@Entity('assignment_report')
@Unique('uq_assignment_report_number', ['assignmentId', 'number'])
@Check('ck_assignment_report_kind', `kind IN ('partial', 'final', 'withdrawn', 'reopened')`)
@Check('ck_assignment_report_words', `trim(words) <> ''`)
@Index('uq_assignment_report_save', ['assignmentId', 'saveId'], {
  unique: true,
  where: 'save_id IS NOT NULL',
})
@Index('ix_assignment_report_item', ['agendaItemId'])
export class AssignmentReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assignment_report' }) id!: string;
  @ForeignKey('Assignment', { name: 'fk_assignment_report_assignment' })
  @Column('uuid')
  assignmentId!: string;
  @Column('integer') number!: number;
  @Column('text') kind!: AssignmentReportKind;
  @Column('date') day!: string;
  @Column('text') words!: string;
  /** the § at which it was reported */
  @ForeignKey('AgendaItem', { name: 'fk_assignment_report_item' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @ForeignKey('Person', { name: 'fk_assignment_report_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
