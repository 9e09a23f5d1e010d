import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NotedManner } from '@klubbat/shared/vocabulary/party-receipts';

/** The day on which a party got a decision, as a person noted it; the latest note holds. A trigger refuses every change. */
@Entity('party_receipt')
@Check('ck_party_receipt_manner', `manner IN ('acknowledged', 'in-person', 'simplified', 'other')`)
@Index('ix_party_receipt_delivery', ['deliveryId'])
export class PartyReceipt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_party_receipt' }) id!: string;
  @ForeignKey('Delivery', { name: 'fk_party_receipt_delivery' }) @Column('uuid') deliveryId!: string;
  @Column('date') receivedOn!: string;
  @Column('text') manner!: NotedManner;
  @Column('text', { nullable: true }) note!: string | null;
  @ForeignKey('Person', { name: 'fk_party_receipt_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
