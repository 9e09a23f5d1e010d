import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What an item is found by. Triggers write it, in the transaction of what it is made of; nobody else does. */
@Entity('search_row')
// of several kinds of keys, which a decorator cannot say
@Index('ix_search_row_newest', { synchronize: false })
@Index('ix_search_row_day', { synchronize: false })
@Index('ix_search_row_words', { synchronize: false })
@Index('ix_search_row_parties', { synchronize: false })
@Index('ix_search_row_meeting', ['meetingId'])
export class SearchRow {
  @ForeignKey('AgendaItem', { name: 'fk_search_row_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_search_row' })
  itemId!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') boardId!: string;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** title and case numbers, in lower case; of a secret § its public title alone */
  @Column('text') heading!: string;
  /** names of those who moved something, in lower case, and their parties */
  @Column('text', { array: true }) movers!: string[];
  @Column('text', { array: true }) parties!: string[];
  @Column('tsvector') words!: string;
}
