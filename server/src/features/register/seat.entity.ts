import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A seat of a board. Who sits on it stands with the mandate; one without anybody is vacant. */
@Entity('seat')
@Unique('uq_seat_label', ['boardId', 'labelKey'])
@Check('ck_seat_days', `until_day IS NULL OR from_day IS NULL OR until_day >= from_day`)
export class Seat {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seat' }) id!: string;
  @ForeignKey('Board', { name: 'fk_seat_board' }) @Column('uuid') boardId!: string;
  /** a number or a name, as the board says it */
  @Column('text') label!: string;
  @Column('text') labelKey!: string;
  /** the party that was given the seat in the election */
  @Column('text', { nullable: true }) party!: string | null;
  @Column('date', { nullable: true }) fromDay!: string | null;
  @Column('date', { nullable: true }) untilDay!: string | null;
  /** since when nobody sits there, where it is not the day after somebody's last, and why */
  @Column('date', { nullable: true }) vacantSince!: string | null;
  @Column('text', { nullable: true }) vacantBecause!: string | null;
  /** the latest saves by the ids that their writers gave them: one that comes again is known */
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_seat_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
