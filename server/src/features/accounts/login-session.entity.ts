import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Only the hash of the cookie is kept: who reads the table cannot sign in with it. */
@Entity('login_session')
@Index('ix_login_session_expires', ['expiresAt'])
export class LoginSession {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_login_session' }) tokenSha256!: string;
  @ForeignKey('Account', { name: 'fk_login_session_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
