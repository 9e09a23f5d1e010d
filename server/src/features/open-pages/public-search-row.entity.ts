import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a § of a public version that stands is found by: made of its public record alone, by a trigger. */
@Entity('public_search_row')
// of several kinds of keys, which a decorator cannot say
@Index('ix_public_search_row_cases', { synchronize: false })
@Index('ix_public_search_row_newest', { synchronize: false })
@Index('ix_public_search_row_words', { synchronize: false })
export class PublicSearchRow {
  @ForeignKey('Publication', { name: 'fk_public_search_row_publication', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_public_search_row' })
  publicationId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_public_search_row' }) paragraph!: number;
  @Column('uuid') organisationId!: string;
  @Column('uuid') boardId!: string;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** title and case numbers, in lower case */
  @Column('text') heading!: string;
  @Column('tsvector') words!: string;
  /** the numbers of its cases as they are compared; none that is masked */
  @Column('text', { array: true, default: '{}' }) caseKeys!: string[];
}
