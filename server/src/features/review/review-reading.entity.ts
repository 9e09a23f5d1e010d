import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const key = () => ({ primaryKeyConstraintName: 'pk_review_reading' });

/** That a reviewer has read a §, and which version of it. */
@Entity('review_reading')
export class ReviewReading {
  @ForeignKey('Reviewer', { name: 'fk_review_reading_reviewer' })
  @PrimaryColumn('uuid', key())
  reviewerId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_review_reading_item' })
  @PrimaryColumn('uuid', key())
  agendaItemId!: string;
  @Column('integer') itemVersion!: number;
  @Column('timestamptz') readAt!: Date;
}
