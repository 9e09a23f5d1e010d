import type { StatementKind } from '@klubbat/shared/vocabulary/signing-words';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A signature over the hash of a version. A trigger refuses every change, and any hash but the version's. */
@Entity('signature')
@Unique('uq_signature_signer', ['signerId'])
@Check('ck_signature_method', `method IN ('passkey', 'e-identity', 'password-code', 'password', 'paper')`)
@Check('ck_signature_statement', `statement IN ('approved', 'approved-with-objection')`)
@Check(
  'ck_signature_objection',
  `(statement = 'approved-with-objection') = (objection IS NOT NULL) AND trim(objection) <> ''`,
)
@Check(
  'ck_signature_paper',
  `(method = 'paper') = (account_id IS NULL) AND (method = 'paper') = (registered_by IS NOT NULL) AND (method = 'paper') = (scan_file_id IS NOT NULL)`,
)
@Index('ix_signature_account', ['accountId'], { where: 'account_id IS NOT NULL' })
export class Signature {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signature' }) id!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_signature_version' }) @Column('uuid') protocolVersionId!: string;
  @ForeignKey('Signer', { name: 'fk_signature_signer' }) @Column('uuid') signerId!: string;
  /** null only on paper: nobody was signed in */
  @ForeignKey('Account', { name: 'fk_signature_account' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('text') sha256!: string;
  @Column('text') method!: SignatureMethod;
  /** all that is needed to verify it years later */
  @Column('jsonb') evidence!: Record<string, unknown>;
  @Column('text', { default: 'approved' }) statement!: StatementKind;
  /** in his own words, where he approves with an objection */
  @Column('text', { nullable: true }) objection!: string | null;
  /** his own screen told that he had come to the end */
  @Column('boolean', { default: false }) readToEnd!: boolean;
  /** on paper: who registered it, and the scanned page */
  @ForeignKey('Person', { name: 'fk_signature_registered_by' })
  @Column('uuid', { nullable: true })
  registeredBy!: string | null;
  @ForeignKey('StoredFile', { name: 'fk_signature_scan' })
  @Column('uuid', { nullable: true })
  scanFileId!: string | null;
  @Column('timestamptz') signedAt!: Date;
}
