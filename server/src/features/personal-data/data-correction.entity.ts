import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CorrectionOutcome } from '@klubbat/shared/vocabulary/data-correction-words';

/** What somebody asked to have corrected of what is kept about her. A trigger refuses every change but that it is settled, once. */
@Entity('data_correction')
@Check('ck_data_correction_wish', `trim(wish) <> ''`)
@Check('ck_data_correction_outcome', `outcome IN ('corrected', 'declined')`)
@Check('ck_data_correction_answer', `trim(answer) <> ''`)
@Check('ck_data_correction_settled', `num_nulls(outcome, answer, settled_by, settled_at) IN (0, 4)`)
@Index('ix_data_correction_organisation', ['organisationId', 'askedAt', 'id'])
@Index('ix_data_correction_person', ['personId', 'askedAt', 'id'])
export class DataCorrection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_data_correction' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_data_correction_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Person', { name: 'fk_data_correction_person' }) @Column('uuid') personId!: string;
  @Column('text') wish!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text', { nullable: true }) outcome!: CorrectionOutcome | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @ForeignKey('Person', { name: 'fk_data_correction_settled_by' })
  @Column('uuid', { nullable: true })
  settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
