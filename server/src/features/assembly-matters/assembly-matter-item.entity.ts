import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A matter stands, or stood, on an agenda. */
@Entity('assembly_matter_item')
@Index('ix_assembly_matter_item_item', ['itemId'])
export class AssemblyMatterItem {
  @ForeignKey('AssemblyMatter', { name: 'fk_assembly_matter_item_matter' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assembly_matter_item' })
  matterId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_assembly_matter_item_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assembly_matter_item' })
  itemId!: string;
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_assembly_matter_item_created_by' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
