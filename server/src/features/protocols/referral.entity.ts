import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody refused: the body is to adjust the protocol itself. A trigger refuses every change. */
@Entity('referral')
@Check('ck_referral_reason', `trim(reason) <> ''`)
export class Referral {
  @ForeignKey('Adjustment', { name: 'fk_referral_adjustment' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_referral' })
  adjustmentId!: string;
  @Column('text') reason!: string;
  @ForeignKey('Person', { name: 'fk_referral_registered_by' }) @Column('uuid') registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
}
