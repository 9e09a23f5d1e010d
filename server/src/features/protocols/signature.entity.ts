import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A signature over the hash of a version. A trigger refuses every change, and any hash but the version's. */
@Entity('signature')
@Unique('uq_signature_signer', ['signerId'])
export class Signature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signature' }) id!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_signature_version' }) @Column('uuid') protocolVersionId!: string;
  @ForeignKey('Signer', { name: 'fk_signature_signer' }) @Column('uuid') signerId!: string;
  @ForeignKey('Account', { name: 'fk_signature_account' }) @Column('uuid') accountId!: string;
  @Column('text') sha256!: string;
  /** how the signer proved to be himself: `password` so far */
  @Column('text') method!: string;
  @Column('jsonb') evidence!: Record<string, unknown>;
  @Column('timestamptz') signedAt!: Date;
}
