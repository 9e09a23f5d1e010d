import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A comment on a § in a round, or an answer to one. Its words stay; only that it is resolved may change. */
@Entity('review_comment')
@Unique('uq_review_comment_save', ['authorId', 'saveId'])
@Unique('uq_review_comment_place', ['id', 'roundId', 'agendaItemId'])
@Index('ix_review_comment_round', ['roundId', 'at'])
@Index('ix_review_comment_item', ['agendaItemId'])
@ForeignKey('ReviewParagraph', ['roundId', 'agendaItemId'], ['roundId', 'agendaItemId'], {
  name: 'fk_review_comment_paragraph',
})
@ForeignKey('ReviewComment', ['answersId', 'roundId', 'agendaItemId'], ['id', 'roundId', 'agendaItemId'], {
  name: 'fk_review_comment_answers',
})
@Check('ck_review_comment_text', `btrim(text) <> ''`)
@Check('ck_review_comment_resolved', `(resolved_at IS NULL) = (resolved_by IS NULL)`)
@Check('ck_review_comment_answer', `answers_id IS NULL OR resolved_at IS NULL`)
export class ReviewComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_review_comment' }) id!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid') agendaItemId!: string;
  /** the comment that it answers: an answer has no answers */
  @Column('uuid', { nullable: true }) answersId!: string | null;
  @ForeignKey('Person', { name: 'fk_review_comment_author' }) @Column('uuid') authorId!: string;
  @Column('text') text!: string;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_review_comment_resolved_by' })
  @Column('uuid', { nullable: true })
  resolvedBy!: string | null;
  @Column('uuid', { nullable: true }) saveId!: string | null;
}
