import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Bytes as they came or were made. In the database, so that one backup holds all and one transaction covers all. */
@Entity('stored_file')
@Index('ix_stored_file_sha256', ['sha256'])
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stored_file' }) id!: string;
  @Column('text') sha256!: string;
  @Column('integer') size!: number;
  @Column('text') mediaType!: string;
  @Column('bytea', { select: false }) bytes!: Buffer;
  @Column('timestamptz') createdAt!: Date;
}
