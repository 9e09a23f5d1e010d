import type { SignInMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Only the hash of the cookie is kept: who reads the table cannot sign in with it. */
@Entity('login_session')
@Index('ix_login_session_expires', ['expiresAt'])
@Index('ix_login_session_account', ['accountId'])
@Unique('uq_login_session_id', ['id'])
@Check('ck_login_session_device', `length(device) BETWEEN 1 AND 100`)
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
  /** names it without opening it: the token is a key */
  @Column('uuid') id!: string;
  /** when it was used, to some minutes */
  @Column('timestamptz') seenAt!: Date;
  /** when its owner last proved to be himself in it */
  @Column('timestamptz', { default: () => 'now()' }) provedAt!: Date;
  /** which program on which kind of device it was opened from, as the program said itself */
  @Column('text', { nullable: true }) device!: string | null;
}
