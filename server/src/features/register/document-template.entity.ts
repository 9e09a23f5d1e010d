import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DocumentTemplate as Template } from '@klubbat/shared/contracts/document-template';

/** How the papers of an organisation look. No row: as the house's own do. */
@Entity('document_template')
@Check('ck_document_template_accent', `accent ~ '^#[0-9a-f]{6}$'`)
@Check(
  'ck_document_template_uses',
  `accent_on IN ('lines', 'headings') AND logo_on IN ('none', 'first-page', 'head', 'both')`,
)
@Check(
  'ck_document_template_places',
  `logo_at IN ('left', 'middle', 'right') AND board_at IN ('left', 'middle', 'right')
   AND title_at IN ('left', 'middle', 'right') AND date_at IN ('left', 'middle', 'right')
   AND organisation_at IN ('left', 'middle', 'right', 'none') AND page_at IN ('left', 'middle', 'right', 'foot')`,
)
export class DocumentTemplate implements Template {
  @ForeignKey('Organisation', { name: 'fk_document_template_organisation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_template' })
  organisationId!: string;
  @Column('text') typeface!: Template['typeface'];
  @Column('text', { nullable: true }) accent!: string | null;
  @Column('text') accentOn!: Template['accentOn'];
  @Column('text') logoOn!: Template['logoOn'];
  @Column('text') logoAt!: Template['logoAt'];
  @Column('text') logoAlt!: string;
  @Column('text') organisationAt!: Template['organisationAt'];
  @Column('text') boardAt!: Template['boardAt'];
  @Column('text') titleAt!: Template['titleAt'];
  @Column('text') dateAt!: Template['dateAt'];
  @Column('text') pageAt!: Template['pageAt'];
  @Column('text', { nullable: true }) footText!: string | null;
  @Column('text', { nullable: true }) adjustmentNote!: string | null;
  @Column('text', { nullable: true }) certificationLabel!: string | null;
  @Column('text', { nullable: true }) appealText!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_document_template_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
