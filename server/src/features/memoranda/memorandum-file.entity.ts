import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that belongs to a memorandum. Never changed; one that is removed is left out of what is submitted next. */
@Entity('memorandum_file')
@Check('ck_memorandum_file_name', `trim(file_name) <> ''`)
@Index('ix_memorandum_file_memorandum', ['memorandumId'])
export class MemorandumFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memorandum_file' }) id!: string;
  @ForeignKey('Memorandum', { name: 'fk_memorandum_file_memorandum' }) @Column('uuid') memorandumId!: string;
  @ForeignKey('StoredFile', { name: 'fk_memorandum_file_file' }) @Column('uuid') fileId!: string;
  @Column('text') fileName!: string;
  @Column('timestamptz') addedAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
