import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SectionKey } from './section-keys.js';

/** An item in which somebody has opened the texts to write: which text is which, and how far they have come. */
@Entity('item_writing')
@Check('ck_item_writing_keys', `jsonb_typeof(section_keys) = 'array'`)
export class ItemWriting {
  @ForeignKey('AgendaItem', { name: 'fk_item_writing_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_writing' })
  itemId!: string;
  /** a key for each section of the item, in their order */
  @Column('jsonb') sectionKeys!: SectionKey[];
  /** the version of the item since which nothing but letters in its texts has changed, as long as `textVersion` is its version */
  @Column('integer') shapedAt!: number;
  /** the version that the latest save of letters alone made */
  @Column('integer') textVersion!: number;
  /** of the latest update to any text of the item */
  @Column('integer') seq!: number;
}
