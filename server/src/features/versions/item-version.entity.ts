import type { VersionNames } from '@klubbat/shared/contracts/item-version';
import type { VersionKind } from '@klubbat/shared/vocabulary/version-words';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ItemContent } from '../agenda/agenda-item.entity.js';

/**
 * What an item said at the end of a spell of writing. Rows are written by the trigger `keep_item_version`, never from
 * here; one that has ended is never changed.
 */
@Entity('item_version')
@Unique('uq_item_version_number', ['agendaItemId', 'number'])
@Index('ix_item_version_written_by', ['writtenBy'])
@Index('uq_item_version_at_hand', ['agendaItemId'], { unique: true, where: 'content IS NULL' })
@Check('ck_item_version_number', 'number > 0')
@Check(
  'ck_item_version_kind',
  `kind IN ('first', 'written', 'word', 'restored', 'taken-up', 'vote', 'standing', 'renumbered', 'sent')`,
)
@Check(
  'ck_item_version_ended',
  `(ended_at IS NULL) = (content IS NULL) AND (content IS NULL) = (title IS NULL) AND (content IS NULL) = (names IS NULL)`,
)
export class ItemVersion {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_item_version',
  })
  id!: string;
  @ForeignKey('AgendaItem', { name: 'fk_item_version_item', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;
  /** 1, 2, 3 … within the item */
  @Column('integer') number!: number;
  @Column('text') kind!: VersionKind;
  /** of a restored one: the number of the version that it came from */
  @Column('jsonb', { nullable: true }) details!: { from?: number } | null;
  @ForeignKey('Person', { name: 'fk_item_version_written_by' })
  @Column('uuid', { nullable: true })
  writtenBy!: string | null;
  /** those who wrote in it at the same time */
  @Column('uuid', { array: true, default: '{}' }) alsoBy!: string[];
  @Column('timestamptz') beganAt!: Date;
  /** the item's own version when it began */
  @Column('integer') beganVersion!: number;
  /** true: it was sent to be reviewed or adjusted as it is, so that what is written next is another version */
  @Column('boolean', { default: false }) sealed!: boolean;
  /** null while it is at hand: it is then what the item says, and has no text of its own */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('jsonb', { nullable: true }) content!: ItemContent | null;
  /** whom and what it names, as they were called then */
  @Column('jsonb', { nullable: true }) names!: VersionNames | null;
}
