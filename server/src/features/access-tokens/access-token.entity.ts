import type { TokenScope } from '@klubbat/shared/vocabulary/token-scopes';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a program of a person's is known by, in one organisation. Only the hash of the token is kept. */
@Entity('access_token')
@Unique('uq_access_token_token', ['tokenSha256'])
@Index('ix_access_token_account', ['accountId'])
@Index('ix_access_token_organisation', ['organisationId'])
@Check('ck_access_token_token', `token_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('ck_access_token_name', `length(name) BETWEEN 1 AND 100`)
@Check('ck_access_token_scopes', `cardinality(scopes) > 0`)
@Check('ck_access_token_expires', `expires_at <= created_at + interval '367 days'`)
export class AccessToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_access_token' }) id!: string;
  @Column('text') tokenSha256!: string;
  @ForeignKey('Account', { name: 'fk_access_token_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @ForeignKey('Organisation', { name: 'fk_access_token_organisation' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: TokenScope[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** to some minutes */
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
