import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What a page of an attachment is found by. Triggers write it when its text has been read, and take it away in the transaction
 * in which the attachment, or all §§ that name it, become secret.
 */
@Entity('attachment_search_row')
// of several kinds of keys, which a decorator cannot say
@Index('ix_attachment_search_row_day', { synchronize: false })
@Index('ix_attachment_search_row_newest', { synchronize: false })
@Index('ix_attachment_search_row_words', { synchronize: false })
@Index('ix_attachment_search_row_meeting', ['meetingId'])
export class AttachmentSearchRow {
  @ForeignKey('Attachment', { name: 'fk_attachment_search_row_attachment', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment_search_row' })
  attachmentId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_attachment_search_row' }) page!: number;
  @Column('uuid') meetingId!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') boardId!: string;
  @Column('date') day!: string;
  /** of the file whose page it is */
  @Column('text') sha256!: string;
  @Column('tsvector') words!: string;
}
