import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A letter that only says where to read goes again if it may have arrived. One with an enclosure does not: it is
 * `handing-over` while its last line goes out, and `unclear` where nobody knows what became of it.
 */
export type LetterState = 'queued' | 'retrying' | 'handing-over' | 'sent' | 'failed' | 'unclear';

/**
 * A mail to a person of the house, that something waits for him: it says where to read it, and nothing of what it says. Or a
 * reminder to an official mailbox, which is nobody of the register; or news to somebody who follows the open pages.
 */
@Entity('letter')
@Check('ck_letter_state', `state IN ('queued', 'retrying', 'handing-over', 'sent', 'failed', 'unclear')`)
@Check('ck_letter_sent', `(state = 'sent') = (sent_at IS NOT NULL)`)
@Index('ix_letter_waiting', ['state', 'nextTryAt'])
@Index('ix_letter_meeting', ['meetingId'])
@Index('ix_letter_subscription', ['subscriptionId'], { where: 'subscription_id IS NOT NULL' })
@Check('ck_letter_about', `num_nonnulls(meeting_id, subscription_id) = 1`)
@Index('uq_letter_bundle', ['bundle'], { unique: true, where: `state = 'queued' AND tries = 0` })
@Index('ix_letter_person', ['personId'])
export class Letter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letter' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_letter_organisation' }) @Column('uuid') organisationId!: string;
  @ForeignKey('Meeting', { name: 'fk_letter_meeting' }) @Column('uuid', { nullable: true }) meetingId!:
    string | null;
  /** whom it is for where he follows the open pages: it goes when he leaves */
  @ForeignKey('Subscription', { name: 'fk_letter_subscription', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  subscriptionId!: string | null;
  @ForeignKey('Person', { name: 'fk_letter_person' }) @Column('uuid', { nullable: true }) personId!:
    string | null;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text', { nullable: true }) replyTo!: string | null;
  @Column('text') subject!: string;
  @Column('text') bodyText!: string;
  /** where it is read, below the address of the installation: `/sammantraden/…/granskning`; null: nowhere here */
  @Column('text', { nullable: true }) path!: string | null;
  /** of letters with the same bundle one waits at a time */
  @Column('text', { nullable: true }) bundle!: string | null;
  @Column('text') state!: LetterState;
  @Column('integer') tries!: number;
  @Column('timestamptz', { nullable: true }) nextTryAt!: Date | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz') orderedAt!: Date;
  /** when its words were removed by age: who was told, and when, stays */
  @Column({ type: 'timestamptz', nullable: true, insert: false, update: false })
  readonly wordsRemovedAt?: Date | null;
}
