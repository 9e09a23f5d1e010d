import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { AddressKind } from '@klubbat/shared/vocabulary/address-kinds';

/** One line of an organisation's address book. Put aside when it no longer holds, never deleted. */
@Entity('address')
@Unique('uq_address_name', ['organisationId', 'nameKey', 'emailKey'])
@Check('ck_address_kind', `kind IN ('organisation', 'function', 'person', 'group')`)
@Check('ck_address_email', `(kind = 'group') = (email IS NULL) AND email_key = lower(coalesce(email, ''))`)
@Check('ck_address_days', `until_day IS NULL OR from_day IS NULL OR until_day >= from_day`)
export class Address {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_address' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_address_organisation' }) @Column('uuid') organisationId!: string;
  @Column('text') name!: string;
  /** the name as it is compared: lower case, single spaces */
  @Column('text') nameKey!: string;
  @Column('text') kind!: AddressKind;
  /** null: a group */
  @Column('text', { nullable: true }) email!: string | null;
  /** the address as it is compared; empty: a group */
  @Column('text') emailKey!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date', { nullable: true }) fromDay!: string | null;
  @Column('date', { nullable: true }) untilDay!: string | null;
  @Column('boolean', { default: false }) putAside!: boolean;
  /** the latest saves by the ids that their writers gave them: one that comes again is known */
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_address_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
