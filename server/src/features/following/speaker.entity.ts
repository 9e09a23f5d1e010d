import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SpeakerState } from '@klubbat/shared/vocabulary/following-words';

/** Somebody on the speakers' list of a §. */
@Entity('speaker')
@Check('ck_speaker_state', `state IN ('waiting', 'speaking', 'done', 'struck')`)
@Check('ck_speaker_began', `(state IN ('speaking', 'done')) = (began_at IS NOT NULL)`)
@Index('ix_speaker_item', ['agendaItemId', 'position'])
@Index('ix_speaker_person', ['meetingPersonId'])
@Index('uq_speaker_speaking', ['meetingId'], { unique: true, where: `state = 'speaking'` })
@Index('uq_speaker_waiting', ['agendaItemId', 'meetingPersonId'], {
  unique: true,
  where: `state = 'waiting'`,
})
export class Speaker {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_speaker' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_speaker_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_speaker_item', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_speaker_person' }) @Column('uuid') meetingPersonId!: string;
  @Column('integer') position!: number;
  @Column('text') state!: SpeakerState;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) beganAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
