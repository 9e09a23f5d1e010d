import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('account')
@Unique('uq_account_person', ['personId'])
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account' }) id!: string;
  @ForeignKey('Person', { name: 'fk_account_person' }) @Column('uuid') personId!: string;
  @Column('text') passwordHash!: string;
  @Column('boolean') admin!: boolean;
  @Column('timestamptz') createdAt!: Date;
}
