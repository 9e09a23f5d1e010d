import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A run of § numbers: a board's calendar year, or one meeting. Its row is the lock under which numbers are given. */
@Entity('paragraph_series')
@Unique('uq_paragraph_series_year', ['boardId', 'year'])
@Unique('uq_paragraph_series_meeting', ['meetingId'])
@Check('ck_paragraph_series_kind', `(year IS NULL) <> (meeting_id IS NULL)`)
@Check('ck_paragraph_series_next', `next_number >= 1`)
export class ParagraphSeries {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_paragraph_series' }) id!: string;
  @ForeignKey('Board', { name: 'fk_paragraph_series_board' }) @Column('uuid') boardId!: string;
  @Column('integer', { nullable: true }) year!: number | null;
  @ForeignKey('Meeting', { name: 'fk_paragraph_series_meeting' })
  @Column('uuid', { nullable: true })
  meetingId!: string | null;
  @Column('integer') nextNumber!: number;
}
