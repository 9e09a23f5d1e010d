import type { ReviewVerdict } from '@klubbat/shared/vocabulary/review-words';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One who is asked to read in a round, and what he says when he has. */
@Entity('reviewer')
@Unique('uq_reviewer_person', ['roundId', 'meetingPersonId'])
@Index('ix_reviewer_person', ['meetingPersonId'])
@ForeignKey('ReviewParagraph', ['roundId', 'objectionItemId'], ['roundId', 'agendaItemId'], {
  name: 'fk_reviewer_objection_item',
})
@Check('ck_reviewer_verdict', `verdict IN ('no-objection', 'objection')`)
@Check('ck_reviewer_said', `(verdict IS NULL) = (said_at IS NULL)`)
@Check('ck_reviewer_objection', `(verdict IS NOT DISTINCT FROM 'objection') = (objection IS NOT NULL)`)
@Check('ck_reviewer_objection_item', `objection_item_id IS NULL OR objection IS NOT NULL`)
export class Reviewer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reviewer' }) id!: string;
  @ForeignKey('ReviewRound', { name: 'fk_reviewer_round' }) @Column('uuid') roundId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_reviewer_person' }) @Column('uuid') meetingPersonId!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text', { nullable: true }) verdict!: ReviewVerdict | null;
  /** what he objects */
  @Column('text', { nullable: true }) objection!: string | null;
  /** the one § that it is about; null: all of them */
  @Column('uuid', { nullable: true }) objectionItemId!: string | null;
  @Column('timestamptz', { nullable: true }) saidAt!: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
}
