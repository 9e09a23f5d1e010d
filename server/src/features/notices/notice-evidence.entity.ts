import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { EvidenceShows } from '@klubbat/shared/vocabulary/notice-words';

/** A file that shows that a notice was up on another's board, or was taken down. It never changes. */
@Entity('notice_evidence')
@Unique('uq_notice_evidence', ['noticeId', 'shows', 'sha256'])
@Check('ck_notice_evidence_shows', `shows IN ('posted', 'removed')`)
export class NoticeEvidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice_evidence' }) id!: string;
  @ForeignKey('Notice', { name: 'fk_notice_evidence_notice' }) @Column('uuid') noticeId!: string;
  @Column('text') shows!: EvidenceShows;
  @ForeignKey('StoredFile', { name: 'fk_notice_evidence_file' }) @Column('uuid') fileId!: string;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @ForeignKey('Person', { name: 'fk_notice_evidence_added_by' }) @Column('uuid') addedBy!: string;
  @Column('timestamptz') addedAt!: Date;
}
