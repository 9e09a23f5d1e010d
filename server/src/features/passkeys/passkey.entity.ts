import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A key that a person signs in and signs with. Triggers refuse that it goes away, or that its key or owner changes. */
@Entity('passkey')
@Unique('uq_passkey_credential', ['credentialId'])
@Index('ix_passkey_account', ['accountId'])
@Check('ck_passkey_algorithm', 'algorithm IN (-7, -257)')
@Check('ck_passkey_counter', 'counter >= 0')
@Check('ck_passkey_name', `trim(name) <> ''`)
export class Passkey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_passkey' }) id!: string;
  @ForeignKey('Account', { name: 'fk_passkey_account' }) @Column('uuid') accountId!: string;
  /** base64url, as browsers tell it */
  @Column('text') credentialId!: string;
  /** as COSE has it */
  @Column('bytea') publicKey!: Buffer;
  /** the same as most programs read it (SubjectPublicKeyInfo) */
  @Column('text') publicKeyPem!: string;
  /** of COSE: -7 is ES256, -257 RS256 */
  @Column('integer') algorithm!: number;
  /** as last told by the device; 0: it does not count. A string: bigint. */
  @Column('bigint') counter!: string;
  @Column('text', { array: true }) transports!: string[];
  /** true: it follows the person between devices, by his account with Apple, Google or the like */
  @Column('boolean') synced!: boolean;
  /** the host that it was made for: it works at no other */
  @Column('text') rpId!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
