import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who is in a group, another group maybe. A trigger refuses a group that would be in itself. */
@Entity('address_member')
@Index('ix_address_member_member', ['memberId'])
export class AddressMember {
  @ForeignKey('Address', { name: 'fk_address_member_group' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_address_member' })
  groupId!: string;
  @ForeignKey('Address', { name: 'fk_address_member_member' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_address_member' })
  memberId!: string;
}
