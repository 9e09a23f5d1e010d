import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The draft is read before it is sent for adjustment. One round at a time is open in a meeting; an ended one stays. */
@Entity('review_round')
@Unique('uq_review_round_number', ['meetingId', 'number'])
@Index('uq_review_round_open', ['meetingId'], { unique: true, where: 'closed_at IS NULL' })
@Check('ck_review_round_days', `first_day <= last_day`)
@Check('ck_review_round_closed', `(closed_at IS NULL) = (closed_by IS NULL)`)
export class ReviewRound {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_round' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_review_round_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') number!: number;
  /** YYYY-MM-DD in Sweden */
  @Column('date') firstDay!: string;
  @Column('date') lastDay!: string;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') startedAt!: Date;
  @ForeignKey('Person', { name: 'fk_review_round_started_by' }) @Column('uuid') startedBy!: string;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_review_round_closed_by' })
  @Column('uuid', { nullable: true })
  closedBy!: string | null;
}
