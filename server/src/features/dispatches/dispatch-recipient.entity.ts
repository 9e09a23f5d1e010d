import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whom a recipient of a dispatch was when it was sent: a group's members each by name. A trigger refuses every change. */
@Entity('dispatch_recipient')
@Index('ix_dispatch_recipient_delivery', ['deliveryId'])
export class DispatchRecipient {
  @ForeignKey('Dispatch', { name: 'fk_dispatch_recipient_dispatch' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_dispatch_recipient' })
  dispatchId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_dispatch_recipient' }) place!: number;
  /** the § that names him; null: nobody but the one who sent */
  @Column('integer', { nullable: true }) paragraph!: number | null;
  /** as it stands in the §, or as it was written in the order */
  @Column('text') printed!: string;
  @Column('text') name!: string;
  /** null: nobody knew an address */
  @Column('text', { nullable: true }) email!: string | null;
  /** null: it was not sent there */
  @ForeignKey('Delivery', { name: 'fk_dispatch_recipient_delivery' })
  @Column('uuid', { nullable: true })
  deliveryId!: string | null;
}
