import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An item at which an assignment is taken up again. */
@Entity('assignment_item')
@Index('ix_assignment_item_item', ['agendaItemId'])
export class AssignmentItem {
  @ForeignKey('Assignment', { name: 'fk_assignment_item_assignment' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assignment_item' })
  assignmentId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_assignment_item_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assignment_item' })
  agendaItemId!: string;
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_assignment_item_created_by' }) @Column('uuid') createdBy!: string;
}
