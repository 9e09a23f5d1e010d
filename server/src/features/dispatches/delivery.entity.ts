import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DeliveryDecision, DeliveryState } from '@klubbat/shared/vocabulary/deliveries';

/**
 * One extract on its way to one recipient. `sent` only after the mail server accepted it, or when a person knows that it
 * came. A trigger refuses to send again, without a person, what may have been accepted.
 */
@Entity('delivery')
@Unique('uq_delivery_once', ['onceKey'])
@Check('ck_delivery_state', `state IN ('queued', 'retrying', 'handing-over', 'sent', 'failed', 'unclear')`)
@Check('ck_delivery_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Check('ck_delivery_words', `(subject IS NULL) = (body_text IS NULL)`)
@Check('ck_delivery_taken', `(taken_by IS NULL) = (taken_until IS NULL)`)
@Check('ck_delivery_handing_over', `state NOT IN ('handing-over', 'unclear') OR handing_over_at IS NOT NULL`)
@Check(
  'ck_delivery_decision',
  `num_nulls(decision, decision_reason, decided_by, decided_at) IN (0, 4) AND decision IN ('arrived', 'send-again')`,
)
@Index('ix_delivery_waiting', ['state', 'nextTryAt'])
@Index('ix_delivery_taken', ['takenUntil'], { where: 'taken_until IS NOT NULL' })
@Index('ix_delivery_organisation', ['organisationId', 'orderedAt', 'id'])
@Index('ix_delivery_ordered', ['orderedAt', 'id'])
@Index('ix_delivery_dispatch', ['dispatchId'])
@Index('ix_delivery_board', ['boardId', 'orderedAt', 'id'])
@Index('ix_delivery_state', ['state', 'orderedAt', 'id'])
// of trigrams, which a decorator cannot say
@Index('ix_delivery_search', { synchronize: false })
export class Delivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delivery' }) id!: string;
  @ForeignKey('Dispatch', { name: 'fk_delivery_dispatch' }) @Column('uuid') dispatchId!: string;
  @ForeignKey('Organisation', { name: 'fk_delivery_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Board', { name: 'fk_delivery_board' }) @Column('uuid') boardId!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** its own words, where they name the receiver; null: as the dispatch says */
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) bodyText!: string | null;
  /** the same §§, version and address give the same key: a double click finds the row that stands */
  @Column('text') onceKey!: string;
  @Column('text') state!: DeliveryState;
  @Column('integer') tries!: number;
  @Column('timestamptz', { nullable: true }) nextTryAt!: Date | null;
  /** what the mail server answered, word for word */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz') orderedAt!: Date;
  /** the worker that has it in hand, and until when nobody else takes it */
  @Column('uuid', { nullable: true }) takenBy!: string | null;
  @Column('timestamptz', { nullable: true }) takenUntil!: Date | null;
  /** when the last line of the latest try was about to go out: after that the server may have accepted */
  @Column('timestamptz', { nullable: true }) handingOverAt!: Date | null;
  @Column('text', { nullable: true }) decision!: DeliveryDecision | null;
  @Column('text', { nullable: true }) decisionReason!: string | null;
  @ForeignKey('Person', { name: 'fk_delivery_decided_by' })
  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
}

/** As it is ordered: nobody has it in hand, and nobody has decided anything of it. */
export type NewDelivery = Omit<
  Delivery,
  'takenBy' | 'takenUntil' | 'handingOverAt' | 'decision' | 'decisionReason' | 'decidedBy' | 'decidedAt'
>;
