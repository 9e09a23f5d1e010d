import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A § whose case waits no more in a board, though nobody took it up there. */
@Entity('waiting_dismissal')
export class WaitingDismissal {
  @ForeignKey('AgendaItem', { name: 'fk_waiting_dismissal_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_waiting_dismissal' })
  itemId!: string;
  @ForeignKey('Board', { name: 'fk_waiting_dismissal_board' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_waiting_dismissal' })
  boardId!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') dismissedAt!: Date;
  @ForeignKey('Person', { name: 'fk_waiting_dismissal_by' })
  @Column('uuid', { nullable: true })
  dismissedBy!: string | null;
}
