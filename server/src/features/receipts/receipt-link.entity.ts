import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The link in a mail by which its receiver opens and confirms it, without signing in. */
@Entity('receipt_link')
@Check('ck_receipt_link_revoked', `(revoked_at IS NULL) = (revoked_by IS NULL)`)
@Index('ix_receipt_link_delivery', ['deliveryId'])
export class ReceiptLink {
  /** what is in the link can be made anew with the installation's key, and is kept nowhere */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_receipt_link' }) tokenSha256!: string;
  @ForeignKey('Delivery', { name: 'fk_receipt_link_delivery' }) @Column('uuid') deliveryId!: string;
  @Column('timestamptz') expiresAt!: Date;
  /** taken back by somebody of ours: it leads nowhere from then on */
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_receipt_link_revoked_by' })
  @Column('uuid', { nullable: true })
  revokedBy!: string | null;
}
