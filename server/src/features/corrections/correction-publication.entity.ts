import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A correction that anyone may read, beside the public version that stood when somebody looked at its words; these as they are shown,
 * without what is masked there.
 */
@Entity('correction_publication')
export class CorrectionPublication {
  @ForeignKey('Correction', { name: 'fk_correction_publication_correction' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_correction_publication' })
  correctionId!: string;
  @ForeignKey('Publication', { name: 'fk_correction_publication_publication' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_correction_publication' })
  publicationId!: string;
  @Column('text') oldText!: string;
  /** empty: the words are not to be there */
  @Column('text') newText!: string;
  @Column('text') reason!: string;
  @Column('text') decidedBy!: string;
  @ForeignKey('Person', { name: 'fk_correction_publication_by' }) @Column('uuid') publishedBy!: string;
  @Column('timestamptz') publishedAt!: Date;
}
