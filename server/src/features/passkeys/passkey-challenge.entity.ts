import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type ChallengePurpose = 'register' | 'sign-in' | 'sign' | 'prove';

/** What a passkey is asked to answer: for one purpose, of one account, once, within minutes. */
@Entity('passkey_challenge')
@Index('ix_passkey_challenge_expires', ['expiresAt'])
@Check('ck_passkey_challenge_purpose', `purpose IN ('register', 'sign-in', 'sign', 'prove')`)
@Check('ck_passkey_challenge_account', `(purpose = 'sign-in') = (account_id IS NULL)`)
@Check('ck_passkey_challenge_text', `(purpose = 'sign') = (signed_text IS NOT NULL)`)
export class PasskeyChallenge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_passkey_challenge' }) id!: string;
  @Column('text') purpose!: ChallengePurpose;
  @ForeignKey('Account', { name: 'fk_passkey_challenge_account', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  /** base64url of 32 bytes */
  @Column('text') challenge!: string;
  /** for signing: what the challenge is the SHA-256 of */
  @Column('text', { nullable: true }) signedText!: string | null;
  @Column('text') rpId!: string;
  @Column('text') origin!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
