import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReturnedMailKind } from '@klubbat/shared/vocabulary/receipts';

/** A mail that came back, as it came. A trigger refuses every change but that a person has seen to it, and that its words
 * are removed when they are old. */
@Entity('returned_mail')
@Unique('uq_returned_mail_once', ['sha256'])
@Check('ck_returned_mail_kind', `kind IN ('report', 'auto-reply', 'reply', 'unclear')`)
@Check('ck_returned_mail_handled', `(handled_by IS NULL) = (handled_at IS NULL)`)
@Check(
  'ck_returned_mail_attached',
  `(attached_to IS NULL) = (attach_reason IS NULL) AND (attached_to IS NULL OR handled_at IS NOT NULL)`,
)
@Index('ix_returned_mail_left', ['notedAt', 'id'], {
  where: `handled_at IS NULL AND (delivery_id IS NULL OR kind = 'unclear')`,
})
export class ReturnedMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_returned_mail' }) id!: string;
  /** of what is kept of it: the same mail is read once, from wherever it comes */
  @Column('text') sha256!: string;
  /** its first `READ_LIMIT` bytes */
  @Column('bytea', { select: false }) raw!: Buffer;
  @Column('text') kind!: ReturnedMailKind;
  /** whose it is, proved by its mark */
  @ForeignKey('Delivery', { name: 'fk_returned_mail_delivery' })
  @Column('uuid', { nullable: true })
  deliveryId!: string | null;
  @Column('text', { nullable: true }) sender!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) excerpt!: string | null;
  @Column('timestamptz') notedAt!: Date;
  /** null: read from the mailbox */
  @ForeignKey('Person', { name: 'fk_returned_mail_uploaded_by' })
  @Column('uuid', { nullable: true })
  uploadedBy!: string | null;
  @ForeignKey('Person', { name: 'fk_returned_mail_handled_by' })
  @Column('uuid', { nullable: true })
  handledBy!: string | null;
  @Column('timestamptz', { nullable: true }) handledAt!: Date | null;
  /** whose it is, said by the one who has seen to it, and how he knows */
  @ForeignKey('Delivery', { name: 'fk_returned_mail_attached' })
  @Column('uuid', { nullable: true })
  attachedTo!: string | null;
  @Column('text', { nullable: true }) attachReason!: string | null;
  /** when its words were removed by age: whose it is, and its SHA-256, stay */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  readonly wordsRemovedAt?: Date | null;
}
