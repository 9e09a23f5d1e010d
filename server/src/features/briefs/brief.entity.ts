import type { BriefItem } from '@klubbat/shared/contracts/brief';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The decisions of a meeting in short, as they were released to be read by anyone. */
@Entity('decision_brief')
@Unique('uq_decision_brief_token', ['token'])
@Check('ck_decision_brief_token', `token ~ '^[A-Za-z0-9_-]{16,64}$'`)
@Check('ck_decision_brief_items', `jsonb_typeof(items) = 'array'`)
export class DecisionBrief {
  @ForeignKey('Meeting', { name: 'fk_decision_brief_meeting' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_brief' })
  meetingId!: string;
  /** of its address; the same one when it is released again */
  @Column('text') token!: string;
  /** what it said when it was released */
  @Column('jsonb') items!: BriefItem[];
  @Column('timestamptz') releasedAt!: Date;
  @ForeignKey('Person', { name: 'fk_decision_brief_released_by' })
  @Column('uuid')
  releasedBy!: string;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
