import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The text of one page of a file that has been read. A page without text has none. */
@Entity('file_page')
export class FilePage {
  @ForeignKey('FileText', { name: 'fk_file_page_file' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_file_page' })
  sha256!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_file_page' }) page!: number;
  @Column('text') text!: string;
  @Column('tsvector') words!: string;
}
