import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ItemLinkKind } from '@klubbat/shared/vocabulary/item-links';

/** One item follows another: the same case at a later meeting, or at another body's. */
@Entity('item_link')
@Unique('uq_item_link', ['fromItemId', 'toItemId'])
@Check('ck_item_link_kind', `kind IN ('tabled', 'referred-back', 'forwarded', 'earlier')`)
@Check('ck_item_link_two', `from_item_id <> to_item_id`)
// only of those that are taken up, which a decorator says in other words than the database
@Index('uq_item_link_taken_up', { synchronize: false })
@Index('ix_item_link_to', ['toItemId'])
export class ItemLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_link' }) id!: string;
  @Column('text') kind!: ItemLinkKind;
  @ForeignKey('AgendaItem', { name: 'fk_item_link_from', onDelete: 'CASCADE' })
  @Column('uuid')
  fromItemId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_item_link_to', onDelete: 'CASCADE' })
  @Column('uuid')
  toItemId!: string;
  /** the board of the item that goes on: a case is taken up once in each */
  @ForeignKey('Board', { name: 'fk_item_link_to_board' }) @Column('uuid') toBoardId!: string;
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_item_link_created_by' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
