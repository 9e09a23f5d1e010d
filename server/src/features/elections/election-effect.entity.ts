import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A term of the register that follows from an election: of whom, to what, in which §. */
@Entity('election_effect')
@Unique('uq_election_effect', ['itemId', 'office', 'name'])
export class ElectionEffect {
  @ForeignKey('Membership', { name: 'fk_election_effect_membership' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_election_effect' })
  membershipId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_election_effect_item', onDelete: 'CASCADE' })
  @Column('uuid')
  itemId!: string;
  @Column('text') office!: string;
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_election_effect_created_by' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
