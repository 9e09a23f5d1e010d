import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * An anslag: where and when the adjustment was announced (KL 8:12), or a decision by delegation that is not reported (8:10). One on our own notice board is up while it stands; of one
 * on another board a person says that it was. A trigger refuses that it comes down before its time.
 */
@Entity('notice')
@Unique('uq_notice_board', ['adjustmentId', 'board'])
@Unique('uq_notice_delegated_decision', ['delegatedDecisionId'])
@Check('ck_notice_of_one', `num_nonnulls(adjustment_id, delegated_decision_id) = 1`)
@Check('ck_notice_delegated_decision', `delegated_decision_id IS NULL OR last_appeal_day IS NOT NULL`)
@Check('ck_notice_own', `NOT own OR (posted_at IS NOT NULL AND (removed_on IS NULL) = (removed_at IS NULL))`)
// descending: TypeORM would declare it ascending
@Index('ix_notice_posted', { synchronize: false })
@Index('ix_notice_up', ['postedOn'], { where: `own AND removed_on IS NULL` })
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice' }) id!: string;
  @ForeignKey('Adjustment', { name: 'fk_notice_adjustment' })
  @Column('uuid', { nullable: true })
  adjustmentId!: string | null;
  @ForeignKey('DelegatedDecision', { name: 'fk_notice_delegated_decision' })
  @Column('uuid', { nullable: true })
  delegatedDecisionId!: string | null;
  @Column('text') board!: string;
  @Column('date') postedOn!: string;
  @Column('date', { nullable: true }) lastAppealDay!: string | null;
  @Column('date', { nullable: true }) removedOn!: string | null;
  @Column('text', { nullable: true }) keptAt!: string | null;
  /** on the notice board that Klubbat shows */
  @Column('boolean', { default: false }) own!: boolean;
  /** when it went up on ours; of another board when it was noted */
  @Column('timestamptz', { nullable: true }) postedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_notice_posted_by' })
  @Column('uuid', { nullable: true })
  postedBy!: string | null;
  /** whom one asks about it */
  @Column('text', { nullable: true }) contact!: string | null;
  /** of another board: what shows that it was posted, in words */
  @Column('text', { nullable: true }) evidence!: string | null;
  /** where it can be seen */
  @Column('text', { nullable: true }) evidenceUrl!: string | null;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  /** null: the program took it down by itself */
  @ForeignKey('Person', { name: 'fk_notice_removed_by' })
  @Column('uuid', { nullable: true })
  removedBy!: string | null;
  @Column('text', { nullable: true }) removalEvidence!: string | null;
}
