import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AccessKind } from '@klubbat/shared/vocabulary/access-kinds';

/** That one person has read one thing in one hour. The database gives it its place in the chain. */
@Entity('access_note')
@Check('ck_access_note_sequence', `sequence > 0`)
@Check(
  'ck_access_note_kind',
  `kind IN ('secret', 'protocol', 'person', 'people', 'people-file', 'log', 'disclosure', 'incoming', 'attendance')`,
)
@Check('ck_access_note_way', `way IN ('session', 'token')`)
@Check('ck_access_note_previous', `previous ~ '^[0-9a-f]{64}$'`)
@Check('ck_access_note_hash', `hash ~ '^[0-9a-f]{64}$'`)
@Unique('uq_access_note_hour', ['organisationId', 'personId', 'thingId', 'kind', 'hour', 'way'])
@Index('ix_access_note_at', ['organisationId', 'at', 'sequence'])
@Index('ix_access_note_thing', ['thingId', 'at'])
@Index('ix_access_note_person', ['personId', 'at'])
export class AccessNote {
  @ForeignKey('Organisation', { name: 'fk_access_note_organisation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_access_note' })
  organisationId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_access_note' }) sequence!: string;
  /** who read */
  @ForeignKey('Person', { name: 'fk_access_note_person' }) @Column('uuid') personId!: string;
  @Column('text') kind!: AccessKind;
  @Column('uuid') thingId!: string;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  /** the first time in the hour */
  @Column('timestamptz') at!: Date;
  @Column('timestamptz') hour!: Date;
  @Column('text') way!: 'session' | 'token';
  /** of the session by which it was read; those that have ended are no longer there */
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text') previous!: string;
  @Column('text') hash!: string;
}
