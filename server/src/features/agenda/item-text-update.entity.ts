import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was added to a text of an item. */
@Entity('item_text_update')
@ForeignKey('ItemText', ['itemId', 'key'], ['itemId', 'key'], {
  name: 'fk_item_text_update_text',
  onDelete: 'CASCADE',
})
@Index('ix_item_text_update_text', ['itemId', 'key', 'seq'])
export class ItemTextUpdate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_text_update' }) itemId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_item_text_update' }) seq!: number;
  @Column('uuid') key!: string;
  @Column('bytea') data!: Buffer;
}
