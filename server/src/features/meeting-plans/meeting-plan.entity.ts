import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** When a board is to meet in a year. */
@Entity('meeting_plan')
@Unique('uq_meeting_plan_year', ['boardId', 'year'])
@Unique('uq_meeting_plan_id_year', ['id', 'year'])
@Check('ck_meeting_plan_year', 'year BETWEEN 1900 AND 2999')
@Index('ix_meeting_plan_decided', ['decidedItemId'])
export class MeetingPlan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_meeting_plan' }) id!: string;
  @ForeignKey('Board', { name: 'fk_meeting_plan_board' }) @Column('uuid') boardId!: string;
  @Column('integer') year!: number;
  /** the § that decided it */
  @ForeignKey('AgendaItem', { name: 'fk_meeting_plan_decided', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedItemId!: string | null;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_meeting_plan_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
