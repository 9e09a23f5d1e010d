import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DeliveryState } from '@klubbat/shared/vocabulary/deliveries';

/** One extract on its way to one recipient. `sent` only after the mail server accepted it. */
@Entity('delivery')
@Unique('uq_delivery_once', ['onceKey'])
@Check('ck_delivery_state', `state IN ('queued', 'retrying', 'sent', 'failed')`)
@Check('ck_delivery_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Index('ix_delivery_waiting', ['state', 'nextTryAt'])
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
}
