import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One of those who handed a matter in: named as on that day. */
@Entity('assembly_matter_mover')
@Index('ix_assembly_matter_mover_person', ['personId'])
export class AssemblyMatterMover {
  @ForeignKey('AssemblyMatter', { name: 'fk_assembly_matter_mover_matter', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assembly_matter_mover' })
  matterId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_assembly_matter_mover' }) position!: number;
  @ForeignKey('Person', { name: 'fk_assembly_matter_mover_person' })
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) party!: string | null;
}
