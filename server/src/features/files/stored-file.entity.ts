import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Bytes as they came or were made: here, so that one transaction covers all, or in object storage under their SHA-256. */
@Entity('stored_file')
@Index('ix_stored_file_sha256', ['sha256'])
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stored_file' }) id!: string;
  @Column('text') sha256!: string;
  @Column('integer') size!: number;
  @Column('text') mediaType!: string;
  /** null: in object storage */
  @Column('bytea', { select: false, nullable: true }) bytes!: Buffer | null;
  @Column('timestamptz') createdAt!: Date;
}
