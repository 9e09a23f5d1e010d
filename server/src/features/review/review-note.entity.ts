import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const key = () => ({ primaryKeyConstraintName: 'pk_review_note' });

/** What a reviewer has noted for himself about a §. Nobody else reads it: no door, export or log but his own. */
@Entity('review_note')
@Index('ix_review_note_person', ['personId'])
export class ReviewNote {
  @ForeignKey('AgendaItem', { name: 'fk_review_note_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', key())
  agendaItemId!: string;
  @ForeignKey('Person', { name: 'fk_review_note_person' }) @PrimaryColumn('uuid', key()) personId!: string;
  @Column('text') text!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
}
