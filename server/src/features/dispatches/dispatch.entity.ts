import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One order to send an extract: the very bytes and words that go out. A trigger refuses every change. */
@Entity('dispatch')
@Index('ix_dispatch_meeting', ['meetingId'])
export class Dispatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_dispatch' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_dispatch_meeting' }) @Column('uuid') meetingId!: string;
  @Column('jsonb') paragraphs!: number[];
  /** of the extract's content: the version that was sent */
  @Column('text') contentSha256!: string;
  @Column('text') subject!: string;
  @Column('text') bodyText!: string;
  @Column('text') fileName!: string;
  /** who sends it, as it stands in the text; null: ordered before there were templates */
  @Column('text', { nullable: true }) senderBlock!: string | null;
  @Column('text', { nullable: true }) replyTo!: string | null;
  /** true: too large for a mail, which leads to it */
  @Column('boolean', { default: false }) byLink!: boolean;
  @ForeignKey('StoredFile', { name: 'fk_dispatch_pdf' }) @Column('uuid') pdfFileId!: string;
  @Column('text', { nullable: true }) beforeAdjustmentReason!: string | null;
  @Column('text', { nullable: true }) resendReason!: string | null;
  @ForeignKey('Person', { name: 'fk_dispatch_ordered_by' })
  @Column('uuid', { nullable: true })
  orderedBy!: string | null;
  @Column('timestamptz') orderedAt!: Date;
}
