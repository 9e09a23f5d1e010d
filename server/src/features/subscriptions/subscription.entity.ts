import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SubscriptionSubject } from '@klubbat/shared/vocabulary/subscription-words';

/**
 * What an address is told of by e-mail, of one organisation. What was asked for holds when it has been confirmed from the
 * address itself; until then what held before.
 */
@Entity('subscription')
@Unique('uq_subscription_email', ['organisationId', 'email'])
@Index('ix_subscription_due', ['coveredUntil'], { where: 'confirmed_at IS NOT NULL' })
@Index('ix_subscription_asked', ['askedAt'], { where: 'asked_at IS NOT NULL' })
@Check('ck_subscription_email', `email = lower(email) AND length(email) <= 254`)
@Check('ck_subscription_subjects', `subjects <@ ARRAY['protocols', 'meetings', 'notices']`)
@Check('ck_subscription_confirmed', `(confirmed_at IS NULL) = (covered_until IS NULL)`)
@Check('ck_subscription_asked', `num_nulls(asked_at, asked_boards, asked_subjects) IN (0, 3)`)
@Check('ck_subscription_stands', `num_nonnulls(confirmed_at, asked_at) > 0`)
export class Subscription {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_subscription' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_subscription_organisation' })
  @Column('uuid')
  organisationId!: string;
  @Column('text') email!: string;
  /** the words of boards in addresses; none: all of the organisation */
  @Column('text', { array: true, default: '{}' }) boards!: string[];
  @Column('text', { array: true, default: '{}' }) subjects!: SubscriptionSubject[];
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  /** what was new until then has been told */
  @Column('timestamptz', { nullable: true }) coveredUntil!: Date | null;
  @Column('text', { array: true, nullable: true }) askedBoards!: string[] | null;
  @Column('text', { array: true, nullable: true }) askedSubjects!: SubscriptionSubject[] | null;
  @Column('timestamptz', { nullable: true }) askedAt!: Date | null;
  /** mails with a link to confirm that have gone since it was last confirmed */
  @Column('integer', { default: 0 }) askedTimes!: number;
}
