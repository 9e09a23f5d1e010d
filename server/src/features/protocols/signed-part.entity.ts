import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// made anew each time: TypeORM writes into what it is given
const key = () => ({ primaryKeyConstraintName: 'pk_signed_part' });

/**
 * What a signature added behind a frozen PDF: the signed document is the frozen one with its parts behind it, in order.
 * Triggers refuse every change, a gap, another SHA-256, and a seal before all that it is to close.
 */
@Entity('signed_part')
@Unique('uq_signed_part_signature', ['signatureId'])
@Check('ck_signed_part_position', `position > 0`)
@Check('ck_signed_part_increment', `octet_length(increment) > 0`)
@Check('ck_signed_part_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('uq_signed_part_seal', ['protocolVersionId'], { unique: true, where: 'signature_id IS NULL' })
@Index('ix_signed_part_sha256', ['sha256'])
export class SignedPart {
  @ForeignKey('ProtocolVersion', { name: 'fk_signed_part_version' })
  @PrimaryColumn('uuid', key())
  protocolVersionId!: string;
  @PrimaryColumn('integer', key()) position!: number;
  /** whose act it is; null: the organisation's seal */
  @ForeignKey('Signature', { name: 'fk_signed_part_signature' })
  @Column('uuid', { nullable: true })
  signatureId!: string | null;
  @Column('bytea', { select: false }) increment!: Buffer;
  /** of the whole up to here, hexadecimal */
  @Column('text') sha256!: string;
  /** DER: issued for this one signature, and no other */
  @Column('bytea') certificate!: Buffer;
  /** by the time-stamp authority; null without one */
  @Column('timestamptz', { nullable: true }) stampedAt!: Date | null;
  @Column('timestamptz') madeAt!: Date;
}
