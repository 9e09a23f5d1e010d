import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OpenContent } from './open-content.js';

const KEY = 'pk_open_object';

/** An object of the open data as anyone may read it; without content once it is public no longer. */
@Entity('open_object')
@Index('ix_open_object_modified', ['organisationId', 'list', 'modifiedAt'])
@Index('ix_open_object_source', ['source'])
@Index('ix_open_object_paper', ['organisationId', 'paper'], { where: 'paper IS NOT NULL' })
@Index('ix_open_object_board', ['boardId', 'list', 'key'], { where: 'board_id IS NOT NULL' })
@Index('ix_open_object_year', ['organisationId', 'year', 'list', 'key'])
export class OpenObject {
  @ForeignKey('Organisation', { name: 'fk_open_object_organisation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: KEY })
  organisationId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: KEY, collation: 'C' }) list!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: KEY, collation: 'C' }) key!: string;
  /** the meeting that it is of, or the organisation */
  @Column('uuid') source!: string;
  @Column('uuid', { nullable: true }) boardId!: string | null;
  /** of a consultation: the paper that it belongs to */
  @Column('text', { nullable: true }) paper!: string | null;
  @Column('integer', { nullable: true }) year!: number | null;
  @Column('jsonb', { nullable: true }) content!: OpenContent | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') modifiedAt!: Date;
}
