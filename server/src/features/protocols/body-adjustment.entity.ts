import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The § of a later meeting in which the body adjusted the protocol itself. A trigger refuses every change. */
@Entity('body_adjustment')
export class BodyAdjustment {
  @ForeignKey('Adjustment', { name: 'fk_body_adjustment_adjustment' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_body_adjustment' })
  adjustmentId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_body_adjustment_item' }) @Column('uuid') agendaItemId!: string;
  @Column('date') decidedOn!: string;
  @ForeignKey('Person', { name: 'fk_body_adjustment_registered_by' }) @Column('uuid') registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
}
