import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PublicCorrection } from '../../documents/document-kind.js';

/** The PDF of a public version with what has been corrected since. A trigger keeps each as it was made. */
@Entity('corrected_pdf')
@Check('ck_corrected_pdf_corrections', `jsonb_typeof(corrections) = 'array' AND corrections <> '[]'`)
@Check('ck_corrected_pdf_sha256', `sha256 = encode(sha256(pdf), 'hex')`)
export class CorrectedPdf {
  @ForeignKey('Publication', { name: 'fk_corrected_pdf_publication' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_corrected_pdf' })
  publicationId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_corrected_pdf' }) number!: number;
  /** what it tells: it is the one to be read as long as just that is to be told */
  @Column('jsonb') corrections!: PublicCorrection[];
  @Column('bytea', { select: false }) pdf!: Buffer;
  @Column('text') sha256!: string;
  @Column('timestamptz') madeAt!: Date;
}
