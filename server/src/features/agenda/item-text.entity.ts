import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RemovedRow } from './text-keys.js';

/** A text of an item as those who write in it at once hold it: a Yjs document, and what it was last seen to say. */
@Entity('item_text')
export class ItemText {
  @ForeignKey('ItemWriting', { name: 'fk_item_text_writing', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_text' })
  itemId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_item_text' }) key!: string;
  /** the text in the item when this last said the same; null: its row had none */
  @Column('text', { nullable: true }) body!: string | null;
  /** the row that was taken away, and where it stood: it comes back if somebody was writing in it */
  @Column('jsonb', { nullable: true }) removed!: RemovedRow | null;
  /** everything up to and with `stateSeq`; later updates are rows of their own */
  @Column('bytea') state!: Buffer;
  @Column('integer') stateSeq!: number;
}
