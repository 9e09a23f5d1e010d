import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LaterNewsKind, TriedBy } from '@klubbat/shared/vocabulary/later-news-words';

/** What became of a § after its adjustment, as a person noted it. Triggers refuse every change. */
@Entity('later_news')
@Index('ix_later_news_meeting', ['meetingId'])
@Index('ix_later_news_item', ['agendaItemId'])
@Unique('uq_later_news_takes_back', ['takesBackId'])
@Check('ck_later_news_kind', `kind IN ('legal-force', 'annulled', 'changed', 'taken-back')`)
@Check('ck_later_news_appeal', `appeal IN ('legality', 'administrative')`)
@Check('ck_later_news_court', `trim(court) <> ''`)
@Check('ck_later_news_takes_back', `(kind = 'taken-back') = (takes_back_id IS NOT NULL)`)
@Check('ck_later_news_court_case', `kind NOT IN ('annulled', 'changed') OR trim(court_case) <> ''`)
@Check('ck_later_news_note', `kind NOT IN ('changed', 'taken-back') OR trim(note) <> ''`)
export class LaterNews {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_later_news' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_later_news_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Adjustment', { name: 'fk_later_news_adjustment' }) @Column('uuid') adjustmentId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_later_news_item' }) @Column('uuid') agendaItemId!: string;
  @Column('integer') paragraph!: number;
  @Column('text') kind!: LaterNewsKind;
  @Column('text') appeal!: TriedBy;
  @Column('text') court!: string;
  @Column('text', { nullable: true }) courtCase!: string | null;
  /** when the court was asked; of a judgment its day; of what is taken back the day of that */
  @Column('date') day!: string;
  @Column('text', { nullable: true }) note!: string | null;
  /** of laga kraft: who at the court answered; null where it was noted before one asked for it */
  @Column('text', { nullable: true }) answeredBy!: string | null;
  /** of laga kraft: the last day of which the own mail and registry were gone through */
  @Column('date', { nullable: true }) registryCheckedUntil!: string | null;
  @ForeignKey('LaterNews', { name: 'fk_later_news_takes_back' })
  @Column('uuid', { nullable: true })
  takesBackId!: string | null;
  @ForeignKey('Person', { name: 'fk_later_news_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
