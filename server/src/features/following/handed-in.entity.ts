import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HandedInKind, HandedInState } from '@klubbat/shared/vocabulary/following-words';
import type { MotionKind } from '@klubbat/shared/vocabulary/meeting-words';

/** What a member handed in during a meeting. A trigger lets nothing of it change but that it is answered or withdrawn, once. */
@Entity('handed_in')
@Check('ck_handed_in_kind', `kind IN ('motion', 'reservation', 'note', 'conflict', 'speaking-request')`)
@Check('ck_handed_in_state', `state IN ('handed-in', 'taken', 'put-aside', 'withdrawn')`)
@Check('ck_handed_in_answered', `(state = 'handed-in') = (answered_at IS NULL)`)
@Check('ck_handed_in_answer', `state <> 'put-aside' OR trim(answer) <> ''`)
@Index('ix_handed_in_meeting', ['meetingId', 'handedInAt', 'id'])
@Index('ix_handed_in_item', ['agendaItemId'])
@Index('ix_handed_in_person', ['personId'])
@Index('uq_handed_in_save', ['personId', 'saveId'], { unique: true, where: 'save_id IS NOT NULL' })
export class HandedIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_handed_in' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_handed_in_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_handed_in_item' }) @Column('uuid') agendaItemId!: string;
  @ForeignKey('Person', { name: 'fk_handed_in_person' }) @Column('uuid') personId!: string;
  @Column('text') kind!: HandedInKind;
  @Column('text', { nullable: true }) motionKind!: MotionKind | null;
  @Column('integer', { nullable: true }) point!: number | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('timestamptz') handedInAt!: Date;
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @Column('text') state!: HandedInState;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_handed_in_answered_by' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
}
