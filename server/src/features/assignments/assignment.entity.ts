import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AssignmentState } from '@klubbat/shared/vocabulary/assignment-words';

/** What a decision asks somebody to do. */
@Entity('assignment')
@Check('ck_assignment_assignee', `trim(assignee) <> ''`)
@Check('ck_assignment_task', `trim(task) <> ''`)
@Check('ck_assignment_due', 'due_on >= given_on')
@Check('ck_assignment_state', `state IN ('open', 'reported', 'withdrawn')`)
@Index('ix_assignment_meeting', ['meetingId'])
// of expressions, of a part of the rows, and of trigrams, which a decorator cannot say
@Index('uq_assignment_once', { synchronize: false })
@Index('ix_assignment_due', { synchronize: false })
@Index('ix_assignment_open', { synchronize: false })
@Index('ix_assignment_search', { synchronize: false })
export class Assignment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assignment' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_assignment_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Board', { name: 'fk_assignment_board' }) @Column('uuid') boardId!: string;
  @ForeignKey('Meeting', { name: 'fk_assignment_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_assignment_item' }) @Column('uuid') agendaItemId!: string;
  /** the day of the meeting */
  @Column('date') givenOn!: string;
  @Column('text') assignee!: string;
  @Column('text') task!: string;
  @Column('date', { nullable: true }) dueOn!: string | null;
  /** reckoned by a trigger from the reports, as the day below; never written from here */
  @Column({ type: 'text', default: 'open', insert: false, update: false }) state!: AssignmentState;
  @Column({ type: 'date', nullable: true, insert: false, update: false }) reportedOn!: string | null;
  /** what the list is searched in, in lower case */
  @Column('text') searchText!: string;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_assignment_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
