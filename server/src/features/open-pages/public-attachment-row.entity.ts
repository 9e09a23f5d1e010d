import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a page of a file that is in a public version that stands is found by: written by triggers, gone when it is withdrawn. */
@Entity('public_attachment_row')
// of several kinds of keys, which a decorator cannot say
@Index('ix_public_attachment_row_newest', { synchronize: false })
@Index('ix_public_attachment_row_sha256', { synchronize: false })
@Index('ix_public_attachment_row_words', { synchronize: false })
export class PublicAttachmentRow {
  @ForeignKey('Publication', { name: 'fk_public_attachment_row_publication', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_public_attachment_row' })
  publicationId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_public_attachment_row' }) number!: number;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_public_attachment_row' }) page!: number;
  @Column('uuid') organisationId!: string;
  @Column('uuid') boardId!: string;
  @Column('date') day!: string;
  @Column('text') sha256!: string;
  @Column('tsvector') words!: string;
}
