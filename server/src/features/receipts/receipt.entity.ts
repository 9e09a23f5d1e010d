import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReceiptKind } from '@klubbat/shared/vocabulary/receipts';

/** One thing that became known of a delivery after it was handed over. A trigger refuses every change. */
@Entity('receipt')
@Unique('uq_receipt_once', ['onceKey'])
@Check(
  'ck_receipt_kind',
  `kind IN ('bounced', 'delayed', 'relayed', 'delivered', 'opened', 'confirmed', 'registered', 'replied', 'auto-replied')`,
)
@Check('ck_receipt_person', `kind NOT IN ('confirmed', 'registered') OR name IS NOT NULL`)
@Check(
  'ck_receipt_registered',
  `kind <> 'registered' OR case_number IS NOT NULL OR document_number IS NOT NULL`,
)
@Check('ck_receipt_noted', `(noted_by IS NULL) = (note IS NULL)`)
@Index('ix_receipt_delivery', ['deliveryId'])
@Index('ix_receipt_bounced', ['deliveryId'], { where: `kind = 'bounced'` })
export class Receipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt' }) id!: string;
  @ForeignKey('Delivery', { name: 'fk_receipt_delivery' }) @Column('uuid') deliveryId!: string;
  @Column('text') kind!: ReceiptKind;
  /** by the one who tells */
  @Column('timestamptz') happenedAt!: Date;
  @Column('timestamptz') notedAt!: Date;
  /** the same thing told twice gives the same key, and stands once */
  @Column('text') onceKey!: string;
  /** of a mail server (RFC 3463) */
  @Column('text', { nullable: true }) status!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  /** of a person at the receiver, in his own words: nobody has verified who he is */
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  /** who said that a mail without proof tells it, and how he knows; null: the mail or its receiver proved it */
  @ForeignKey('Person', { name: 'fk_receipt_noted_by' })
  @Column('uuid', { nullable: true })
  notedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}
