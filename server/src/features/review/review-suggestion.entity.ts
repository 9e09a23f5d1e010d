import type { SuggestionState } from '@klubbat/shared/vocabulary/review-words';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A passage of a § and what should stand instead. It changes nothing by itself, and is decided once. */
@Entity('review_suggestion')
@Unique('uq_review_suggestion_save', ['authorId', 'saveId'])
@Index('ix_review_suggestion_round', ['roundId', 'at'])
@Index('ix_review_suggestion_item', ['agendaItemId'])
@ForeignKey('ReviewParagraph', ['roundId', 'agendaItemId'], ['roundId', 'agendaItemId'], {
  name: 'fk_review_suggestion_paragraph',
})
@Check('ck_review_suggestion_passage', `passage <> ''`)
@Check('ck_review_suggestion_state', `state IN ('open', 'accepted', 'declined')`)
@Check('ck_review_suggestion_differs', `passage <> replacement`)
@Check(
  'ck_review_suggestion_decided',
  `(state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)`,
)
@Check('ck_review_suggestion_answer', `(state = 'declined') = (answer IS NOT NULL)`)
export class ReviewSuggestion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_suggestion' }) id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') agendaItemId!: string;
  @ForeignKey('Person', { name: 'fk_review_suggestion_author' }) @Column('uuid') authorId!: string;
  @Column('timestamptz') at!: Date;
  /** which running text of the §, in the order of its parts, and where in it, when the suggestion was made */
  @Column('integer') place!: number;
  @Column('integer') start!: number;
  @Column('text') passage!: string;
  @Column('text') replacement!: string;
  @Column('text', { nullable: true }) why!: string | null;
  @Column('text') state!: SuggestionState;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_review_suggestion_decided_by' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  /** of a declined one: why */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { nullable: true }) saveId!: string | null;
}
