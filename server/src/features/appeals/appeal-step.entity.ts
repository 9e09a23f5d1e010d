import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AppealStepKind } from '@klubbat/shared/vocabulary/appeal-words';

/** What has happened to an appeal. A trigger refuses a step that cannot follow, and triggers refuse every change. */
@Entity('appeal_step')
@Unique('uq_appeal_step_number', ['appealId', 'number'])
@Check(
  'ck_appeal_step_kind',
  `kind IN ('sent-on', 'annulled', 'changed', 'rejected', 'withdrawn', 'reopened', 'mistaken')`,
)
@Check(
  'ck_appeal_step_court',
  `kind NOT IN ('sent-on', 'annulled', 'changed', 'rejected') OR trim(court) <> ''`,
)
@Check('ck_appeal_step_court_case', `kind NOT IN ('annulled', 'changed') OR trim(court_case) <> ''`)
@Check('ck_appeal_step_note', `kind NOT IN ('changed', 'reopened', 'mistaken') OR trim(note) <> ''`)
@Check('ck_appeal_step_news', `(kind IN ('annulled', 'changed')) = (later_news_id IS NOT NULL)`)
export class AppealStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_appeal_step' }) id!: string;
  @ForeignKey('Appeal', { name: 'fk_appeal_step_appeal' }) @Column('uuid') appealId!: string;
  /** its place among those of its appeal */
  @Column('integer') number!: number;
  @Column('text') kind!: AppealStepKind;
  @Column('date') day!: string;
  @Column('text', { nullable: true }) court!: string | null;
  @Column('text', { nullable: true }) courtCase!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** the news of the § that a judgment became */
  @ForeignKey('LaterNews', { name: 'fk_appeal_step_later_news' })
  @Column('uuid', { nullable: true })
  laterNewsId!: string | null;
  @ForeignKey('Person', { name: 'fk_appeal_step_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
