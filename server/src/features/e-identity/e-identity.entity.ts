import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * An e-identity that its owner has linked to his account. Who it is at its provider is kept as a keyed hash alone: what a
 * provider tells may hold a personal identity number. Put aside, never deleted: what was signed with it names it.
 */
@Entity('e_identity')
@Index('uq_e_identity_subject', ['issuer', 'subjectHash'], { unique: true, where: 'removed_at IS NULL' })
@Index('ix_e_identity_account', ['accountId'])
@Check('ck_e_identity_subject', `subject_hash ~ '^[0-9a-f]{64}$'`)
export class EIdentity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_e_identity' }) id!: string;
  @ForeignKey('Account', { name: 'fk_e_identity_account' }) @Column('uuid') accountId!: string;
  @Column('text') issuer!: string;
  @Column('text') subjectHash!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
