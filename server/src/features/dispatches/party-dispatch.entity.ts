import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That an order was to parties who may appeal by förvaltningsbesvär. A trigger refuses every change. */
@Entity('party_dispatch')
@Check('ck_party_dispatch_instance', `trim(instance) <> ''`)
export class PartyDispatch {
  @ForeignKey('Dispatch', { name: 'fk_party_dispatch_dispatch' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_party_dispatch' })
  dispatchId!: string;
  /** to whom they may appeal, as it stands in the extract */
  @Column('text') instance!: string;
}
