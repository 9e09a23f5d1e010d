import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AskedOffice, MatterKind } from '@klubbat/shared/vocabulary/assembly-matters';

/** A motion, medborgarförslag, interpellation or question of a fullmäktige. */
@Entity('assembly_matter')
@Check('ck_assembly_matter_kind', `kind IN ('motion', 'citizen-proposal', 'interpellation', 'question')`)
@Check(
  'ck_assembly_matter_asked_as',
  `asked_as IN ('committee-chair', 'preparatory-chair', 'commissioner', 'company-member', 'joint-committee-chair')`,
)
@Check(
  'ck_assembly_matter_asked',
  `(asked_as IS NULL AND asked_name IS NULL) OR kind IN ('interpellation', 'question')`,
)
@Check('ck_assembly_matter_deciding', `deciding_board_id IS NULL OR kind = 'citizen-proposal'`)
@Check('ck_assembly_matter_withdrawn', `withdrawn_on >= handed_in_on`)
@Index('ix_assembly_matter_board', ['boardId', 'handedInOn', 'id'])
@Index('ix_assembly_matter_kind', ['boardId', 'kind', 'handedInOn', 'id'])
// of a part of the rows, and of trigrams, which a decorator cannot say
@Index('ix_assembly_matter_open', { synchronize: false })
@Index('ix_assembly_matter_open_organisation', { synchronize: false })
@Index('ix_assembly_matter_search', { synchronize: false })
export class AssemblyMatter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_assembly_matter' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_assembly_matter_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Board', { name: 'fk_assembly_matter_board' }) @Column('uuid') boardId!: string;
  @Column('text') kind!: MatterKind;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) caseNumber!: string | null;
  @Column('date') handedInOn!: string;
  @Column('text', { nullable: true }) askedAs!: AskedOffice | null;
  @Column('text', { nullable: true }) askedName!: string | null;
  @ForeignKey('Board', { name: 'fk_assembly_matter_deciding_board' })
  @Column('uuid', { nullable: true })
  decidingBoardId!: string | null;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  /** reckoned by triggers from the §§ that it stood in, never written from here */
  @Column({ type: 'date', nullable: true, insert: false, update: false }) settledOn!: string | null;
  /** what the list is searched in: title, case number, movers, in lower case */
  @Column('text') searchText!: string;
  @Column('integer') version!: number;
  @Column('uuid', { array: true, default: '{}' }) saveIds!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_assembly_matter_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
