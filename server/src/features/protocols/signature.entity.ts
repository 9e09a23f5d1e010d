import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A signature over the hash of a version. A trigger refuses every change, and any hash but the version's. */
@Entity('signature')
@Unique('uq_signature_signer', ['signerId'])
@Check('ck_signature_method', `method IN ('passkey', 'e-identity', 'password-code', 'password', 'paper')`)
export class Signature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signature' }) id!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_signature_version' }) @Column('uuid') protocolVersionId!: string;
  @ForeignKey('Signer', { name: 'fk_signature_signer' }) @Column('uuid') signerId!: string;
  @ForeignKey('Account', { name: 'fk_signature_account' }) @Column('uuid') accountId!: string;
  @Column('text') sha256!: string;
  @Column('text') method!: SignatureMethod;
  /** all that is needed to verify it years later */
  @Column('jsonb') evidence!: Record<string, unknown>;
  @Column('timestamptz') signedAt!: Date;
}
