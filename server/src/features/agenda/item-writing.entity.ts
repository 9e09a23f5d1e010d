import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { TextKeys } from './text-keys.js';

/** An item in which somebody has opened the texts to write: which text is which, and how far they have come. */
@Entity('item_writing')
@Check('ck_item_writing_keys', `jsonb_typeof(text_keys) = 'object' AND jsonb_typeof(shaped_in) = 'object'`)
export class ItemWriting {
  @ForeignKey('AgendaItem', { name: 'fk_item_writing_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_writing' })
  itemId!: string;
  /** a key for each row of the item that has a text, list by list in their order */
  @Column('jsonb') textKeys!: TextKeys;
  /** the version since which it is known what has changed, as long as `textVersion` is the version of the item */
  @Column('integer') shapedAt!: number;
  /** the version that the latest save made of which it is known what it changed */
  @Column('integer') textVersion!: number;
  /** in which version each field was changed last; letters in a text change no field */
  @Column('jsonb') shapedIn!: Record<string, number>;
  /** of the latest update to any text of the item */
  @Column('integer') seq!: number;
}
