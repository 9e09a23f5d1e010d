import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { JointOutcome } from '@klubbat/shared/vocabulary/joint-words';

/** A decision as it was noted. Never changed: the one with the highest number stands, and says why it supersedes. */
@Entity('joint_answer')
@Unique('uq_joint_answer_number', ['askedId', 'number'])
@Check('ck_joint_answer_outcome', `outcome IN ('same', 'changed', 'declined')`)
@Check('ck_joint_answer_body', `trim(body) <> ''`)
@Check('ck_joint_answer_words', `outcome <> 'changed' OR trim(words) <> ''`)
@Check('ck_joint_answer_reason', `number = 1 OR trim(reason) <> ''`)
@Check('ck_joint_answer_seen', `file_id IS NOT NULL OR trim(paragraph) <> '' OR trim(note) <> ''`)
export class JointAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_joint_answer' }) id!: string;
  @ForeignKey('JointAsked', { name: 'fk_joint_answer_asked' }) @Column('uuid') askedId!: string;
  @Column('integer') number!: number;
  @Column('text') outcome!: JointOutcome;
  @Column('text') body!: string;
  @Column('date') decidedOn!: string;
  @Column('text', { nullable: true }) paragraph!: string | null;
  /** what differs from what was proposed */
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  /** the adjusted § of this installation that it was taken from */
  @ForeignKey('AgendaItem', { name: 'fk_joint_answer_item' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;
  /** the extract: of that §, or as it was handed in */
  @ForeignKey('StoredFile', { name: 'fk_joint_answer_file' })
  @Column('uuid', { nullable: true })
  fileId!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('Person', { name: 'fk_joint_answer_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
