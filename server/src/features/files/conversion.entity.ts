import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Why an Office file did not become pages. */
export type ConversionFault = 'no-office' | 'not-readable' | 'too-slow' | 'too-large';

/** An Office file that is to be made into pages, and what came of it. */
@Entity('conversion')
@Check('ck_conversion_state', `state IN ('waiting', 'done', 'failed')`)
@Check('ck_conversion_fault', `fault IN ('no-office', 'not-readable', 'too-slow', 'too-large')`)
@Check('ck_conversion_pages', `(state = 'done') = (pages_file_id IS NOT NULL)`)
@Check('ck_conversion_failed', `(state = 'failed') = (fault IS NOT NULL)`)
@Check('ck_conversion_ended', `(state = 'waiting') = (ended_at IS NULL)`)
@Index('ix_conversion_pages', ['pagesFileId'])
@Index('ix_conversion_waiting', ['askedAt'], { where: `state = 'waiting'` })
export class Conversion {
  @ForeignKey('StoredFile', { name: 'fk_conversion_file' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_conversion' })
  fileId!: string;
  @Column('text') state!: 'waiting' | 'done' | 'failed';
  @ForeignKey('StoredFile', { name: 'fk_conversion_pages' })
  @Column('uuid', { nullable: true })
  pagesFileId!: string | null;
  @Column('text', { nullable: true }) fault!: ConversionFault | null;
  @Column('timestamptz') askedAt!: Date;
  /** a process works with it until then, unless it dies */
  @Column('timestamptz', { nullable: true }) claimedUntil!: Date | null;
  @Column('integer', { default: 0 }) tries!: number;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
