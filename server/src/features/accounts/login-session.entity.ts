import type { SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Only the hash of the cookie is kept: who reads the table cannot sign in with it. */
@Entity('login_session')
@Index('ix_login_session_expires', ['expiresAt'])
@Check('ck_login_session_method', `method IN ('password', 'password-code', 'passkey', 'e-identity')`)
export class LoginSession {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_login_session' }) tokenSha256!: string;
  @ForeignKey('Account', { name: 'fk_login_session_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  /** how its owner proved to be himself; null of those that were open before it was remembered */
  @Column('text', { nullable: true }) method!: SignInMethod | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
