import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TextFault } from '@klubbat/shared/vocabulary/file-text-words';

/** The text of a file, by the sum of its content: read once, however many times the file is attached. */
@Entity('file_text')
@Check('ck_file_text_state', `state IN ('waiting', 'read', 'failed')`)
@Check('ck_file_text_fault', `fault IN ('encrypted', 'broken', 'too-heavy', 'too-slow', 'no-text')`)
@Check('ck_file_text_failed', `(state = 'failed') = (fault IS NOT NULL)`)
@Check('ck_file_text_read', `(state = 'read') = (read_pages IS NOT NULL)`)
@Check('ck_file_text_ended', `(state = 'waiting') = (ended_at IS NULL)`)
@Index('ix_file_text_waiting', ['askedAt'], { where: `state = 'waiting'` })
export class FileText {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_file_text' }) sha256!: string;
  @Column('text') state!: 'waiting' | 'read' | 'failed';
  @Column('text', { nullable: true }) fault!: TextFault | null;
  /** how many pages the file has, and the first of them that were read */
  @Column('integer', { nullable: true }) pageCount!: number | null;
  @Column('integer', { nullable: true }) readPages!: number | null;
  @Column('timestamptz') askedAt!: Date;
  /** a process works with it until then, unless it dies */
  @Column('timestamptz', { nullable: true }) claimedUntil!: Date | null;
  @Column('integer', { default: 0 }) tries!: number;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
