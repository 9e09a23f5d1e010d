import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

// made anew each time: TypeORM writes into what it is given
const key = () => ({ primaryKeyConstraintName: 'pk_review_paragraph' });

/** A § of a round, with what it said when the round began. A trigger refuses every change. */
@Entity('review_paragraph')
@Index('ix_review_paragraph_item', ['agendaItemId'])
export class ReviewParagraph {
  @ForeignKey('ReviewRound', { name: 'fk_review_paragraph_round' })
  @PrimaryColumn('uuid', key())
  roundId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_review_paragraph_item' })
  @PrimaryColumn('uuid', key())
  agendaItemId!: string;
  /** of the § */
  @Column('integer') beganVersion!: number;
  @Column('jsonb') began!: ContentItem;
}
