import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An extract that leaves: the file as it was drawn, and what the seal added behind it. A trigger refuses to change a seal. */
@Entity('sealed_extract')
@Unique('uq_sealed_extract_file', ['fileId'])
@Check('ck_sealed_extract_increment', `octet_length(increment) > 0`)
@Check('ck_sealed_extract_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check(
  'ck_sealed_extract_sealed',
  `num_nulls(increment, sha256, certificate, sealed_at) IN (0, 4) AND (stamped_at IS NULL OR sealed_at IS NOT NULL)`,
)
@Index('ix_sealed_extract_sha256', ['sha256'])
@Index('ix_sealed_extract_organisation', ['organisationId', 'id'])
@Index('ix_sealed_extract_meeting', ['meetingId'])
export class SealedExtract {
  /** the reference in its margin */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sealed_extract' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_sealed_extract_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Meeting', { name: 'fk_sealed_extract_meeting' }) @Column('uuid') meetingId!: string;
  /** as it was drawn, with an empty place for the seal */
  @ForeignKey('StoredFile', { name: 'fk_sealed_extract_file' }) @Column('uuid') fileId!: string;
  @Column('bytea', { nullable: true, select: false }) increment!: Buffer | null;
  /** of the file with the seal behind it */
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('bytea', { nullable: true, select: false }) certificate!: Buffer | null;
  @Column('timestamptz', { nullable: true }) stampedAt!: Date | null;
  /** null: nothing of it has left yet */
  @Column('timestamptz', { nullable: true }) sealedAt!: Date | null;
}
