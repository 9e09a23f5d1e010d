import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A file that lay in an incoming document. A trigger refuses every change. */
@Entity('incoming_file')
export class IncomingFile {
  @ForeignKey('IncomingDocument', { name: 'fk_incoming_file_document' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incoming_file' })
  documentId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_incoming_file' }) number!: number;
  @Column('text') name!: string;
  @ForeignKey('StoredFile', { name: 'fk_incoming_file_file' }) @Column('uuid') fileId!: string;
}
