import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One who was to adjust refuses, and says why. An act of its own: a trigger refuses every change. */
@Entity('refusal')
@Unique('uq_refusal_signer', ['signerId'])
@Check('ck_refusal_reason', `trim(reason) <> ''`)
@Index('ix_refusal_account', ['accountId'])
export class Refusal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_refusal' }) id!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_refusal_version' }) @Column('uuid') protocolVersionId!: string;
  @ForeignKey('Signer', { name: 'fk_refusal_signer' }) @Column('uuid') signerId!: string;
  @ForeignKey('Account', { name: 'fk_refusal_account' }) @Column('uuid') accountId!: string;
  @Column('text') sha256!: string;
  @Column('text') reason!: string;
  @Column('timestamptz') refusedAt!: Date;
}
