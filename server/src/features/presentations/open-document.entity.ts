import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';

/** A document of an open page. A trigger keeps its number and its file: an address never comes to lead to another. */
@Entity('open_document')
@Check('ck_open_document_kind', `kind IN ('position-paper', 'plan', 'rules', 'report', 'other')`)
@Check('ck_open_document_published', `(published_at IS NULL) = (published_by IS NULL)`)
@Check('ck_open_document_removed', `removed_at IS NULL OR published_at IS NULL`)
@Index('ix_open_document_file', ['fileId'])
@Index('uq_open_document_of_board', ['boardId', 'number'], { unique: true, where: 'board_id IS NOT NULL' })
@Index('uq_open_document_of_organisation', ['organisationId', 'number'], {
  unique: true,
  where: 'board_id IS NULL',
})
export class OpenDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_open_document' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_open_document_organisation' })
  @Column('uuid')
  organisationId!: string;
  /** null: of the organisation itself */
  @ForeignKey('Board', { name: 'fk_open_document_board' })
  @Column('uuid', { nullable: true })
  boardId!: string | null;
  @Column('integer') number!: number;
  @Column('text') kind!: OpenDocumentKind;
  @Column('text') title!: string;
  @Column('date') day!: string;
  @ForeignKey('StoredFile', { name: 'fk_open_document_file' }) @Column('uuid') fileId!: string;
  /** null: nobody outside can read it */
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_open_document_published_by' })
  @Column('uuid', { nullable: true })
  publishedBy!: string | null;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
