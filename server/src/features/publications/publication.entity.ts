import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { PublicationState } from '@klubbat/shared/vocabulary/masking-words';

/** The public version of an adjustment's protocol. A trigger keeps what has been published as it was. */
@Entity('publication')
@Unique('uq_publication_number', ['adjustmentId', 'number'])
@Check('ck_publication_state', `state IN ('draft', 'submitted', 'published', 'withdrawn')`)
@Check('ck_publication_masks', `jsonb_typeof(masks) = 'array'`)
@Check('ck_publication_attachments', `jsonb_typeof(attachments) = 'array'`)
@Check(
  'ck_publication_published',
  `(state IN ('published', 'withdrawn')) = (approved_by IS NOT NULL) AND (approved_by IS NULL) = (published_at IS NULL)`,
)
@Check('ck_publication_withdrawn', `(state = 'withdrawn') = (withdrawn_at IS NOT NULL)`)
@Check('ck_publication_four_eyes', `approved_by <> prepared_by`)
@Index('uq_publication_prepared', ['adjustmentId'], {
  unique: true,
  where: `state IN ('draft', 'submitted')`,
})
@Index('uq_publication_standing', ['adjustmentId'], { unique: true, where: `state = 'published'` })
@Index('ix_publication_newest', ['publishedAt'], { where: `state = 'published'` })
@Index('ix_publication_removal', ['removeOn'], { where: `state = 'published' AND remove_on IS NOT NULL` })
export class Publication {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_publication' }) id!: string;
  @ForeignKey('Adjustment', { name: 'fk_publication_adjustment' }) @Column('uuid') adjustmentId!: string;
  @Column('integer') number!: number;
  @Column('text') state!: PublicationState;
  @Column('integer') version!: number;
  @Column('jsonb') masks!: Mask[];
  /** numbers of the attachments whose files are published */
  @Column('jsonb') attachments!: number[];
  @Column('date', { nullable: true }) removeOn!: string | null;
  /** of him who sent it back */
  @Column('text', { nullable: true }) comment!: string | null;
  @ForeignKey('Person', { name: 'fk_publication_prepared_by' }) @Column('uuid') preparedBy!: string;
  @Column('timestamptz') preparedAt!: Date;
  @ForeignKey('Person', { name: 'fk_publication_approved_by' })
  @Column('uuid', { nullable: true })
  approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  /** of the adjusted PDF that it is the public version of, hexadecimal */
  @Column('text') sourceSha256!: string;
  /** what anyone may read: the meeting without what is masked or secret */
  @Column('jsonb', { nullable: true, select: false }) record!: MeetingFile | null;
  @Column('bytea', { nullable: true, select: false }) pdf!: Buffer | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @ForeignKey('Person', { name: 'fk_publication_withdrawn_by' })
  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawnReason!: string | null;
}
