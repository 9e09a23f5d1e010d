import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A reminder that was queued: one a day at most, and one by itself for each last day. */
@Entity('joint_reminder')
@Unique('uq_joint_reminder_day', ['askedId', 'day'])
@Check('ck_joint_reminder_kind', `kind IN ('ordered', 'automatic')`)
@Check('ck_joint_reminder_by', `(kind = 'ordered') = (ordered_by IS NOT NULL)`)
@Index('uq_joint_reminder_automatic', ['askedId', 'lastDay'], { unique: true, where: `kind = 'automatic'` })
export class JointReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_joint_reminder' }) id!: string;
  @ForeignKey('JointAsked', { name: 'fk_joint_reminder_asked' }) @Column('uuid') askedId!: string;
  @Column('text') kind!: 'ordered' | 'automatic';
  /** in Sweden */
  @Column('date') day!: string;
  /** the last day that it reminded of: a new one may be reminded of anew */
  @Column('date') lastDay!: string;
  @ForeignKey('Person', { name: 'fk_joint_reminder_ordered_by' })
  @Column('uuid', { nullable: true })
  orderedBy!: string | null;
  @Column('timestamptz') at!: Date;
}
