import type { PublicJwk } from '@klubbat/shared/contracts/e-identity-evidence';
import type { SigningIntent } from '@klubbat/shared/contracts/e-identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export type AttemptPurpose = 'sign-in' | 'link' | 'sign' | 'prove';

/** What a signer meant to sign, and where that belongs. */
export type KeptIntent = Omit<SigningIntent, 'attemptId'> & { organisationId: string; meetingId: string };

/**
 * Somebody has been sent to prove who he is: by one browser, for one purpose, once, within minutes. For signing the
 * answer is kept until it is used. What the browser holds is kept as its hash.
 */
@Entity('identity_attempt')
@Unique('uq_identity_attempt_browser', ['browserSha256'])
@Index('ix_identity_attempt_expires', ['expiresAt'])
@Check('ck_identity_attempt_purpose', `purpose IN ('sign-in', 'link', 'sign', 'prove')`)
@Check('ck_identity_attempt_account', `(purpose = 'sign-in') = (account_id IS NULL)`)
@Check('ck_identity_attempt_text', `(purpose = 'sign') = (signed_text IS NOT NULL)`)
@Check('ck_identity_attempt_intent', `(purpose = 'sign') = (intent IS NOT NULL)`)
@Check(
  'ck_identity_attempt_answer',
  `(id_token IS NULL) = (key IS NULL) AND (id_token IS NULL) = (e_identity_id IS NULL)`,
)
export class IdentityAttempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_identity_attempt' }) id!: string;
  @Column('text') browserSha256!: string;
  @Column('text') purpose!: AttemptPurpose;
  @ForeignKey('Account', { name: 'fk_identity_attempt_account', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  /** as the settings call it */
  @Column('text') provider!: string;
  @Column('text') issuer!: string;
  @Column('text') clientId!: string;
  @Column('text') nonce!: string;
  /** for signing: what the nonce is the SHA-256 of */
  @Column('text', { nullable: true }) signedText!: string | null;
  @Column('jsonb', { nullable: true }) intent!: KeptIntent | null;
  /** where one was on the way to */
  @Column('text') returnPath!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('text', { nullable: true }) idToken!: string | null;
  @Column('jsonb', { nullable: true }) key!: PublicJwk | null;
  @ForeignKey('EIdentity', { name: 'fk_identity_attempt_e_identity' })
  @Column('uuid', { nullable: true })
  eIdentityId!: string | null;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
