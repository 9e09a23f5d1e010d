import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Where a person's own calendar is read: one for each, and never the address itself, only the hash of its secret part. */
@Entity('calendar_address')
@Unique('uq_calendar_address_token', ['tokenSha256'])
@Check('ck_calendar_address_token', `token_sha256 ~ '^[0-9a-f]{64}$'`)
export class CalendarAddress {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_address' })
  @ForeignKey('Person', { name: 'fk_calendar_address_person' })
  personId!: string;
  @Column('text') tokenSha256!: string;
  @Column('timestamptz') createdAt!: Date;
}
