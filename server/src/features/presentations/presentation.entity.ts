import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PresentationContent } from '@klubbat/shared/contracts/presentation';

/** What a board tells of itself on its open page, or an organisation: the draft, and what is published of it. */
@Entity('presentation')
@Check('ck_presentation_draft', `jsonb_typeof(draft) = 'object'`)
@Check(
  'ck_presentation_published',
  `(published IS NULL) = (published_at IS NULL) AND coalesce(jsonb_typeof(published), 'object') = 'object'`,
)
@Index('uq_presentation_board', ['boardId'], { unique: true, where: 'board_id IS NOT NULL' })
@Index('uq_presentation_organisation', ['organisationId'], { unique: true, where: 'board_id IS NULL' })
export class Presentation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_presentation' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_presentation_organisation' })
  @Column('uuid')
  organisationId!: string;
  /** null: of the organisation itself */
  @ForeignKey('Board', { name: 'fk_presentation_board' })
  @Column('uuid', { nullable: true })
  boardId!: string | null;
  @Column('jsonb') draft!: PresentationContent;
  @Column('jsonb', { nullable: true }) published!: PresentationContent | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_presentation_published_by' })
  @Column('uuid', { nullable: true })
  publishedBy!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_presentation_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
