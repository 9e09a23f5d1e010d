import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person of the register. Never deleted while a protocol names him; a protocol keeps its own words of him. */
@Entity('person')
@Unique('uq_person_email', ['emailKey'])
@Index('ix_person_name', { synchronize: false })
@Index('ix_person_search', { synchronize: false })
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_person' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** the address as it is compared: lower case */
  @Column('text', { nullable: true }) emailKey!: string | null;
  @Column('text', { nullable: true }) title!: string | null;
  /** below mails in his name; he writes both himself */
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_person_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
