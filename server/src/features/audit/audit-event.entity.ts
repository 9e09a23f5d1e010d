import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was done, by whom, when. Rows are only ever added (a trigger sees to it); stored details outlive the code. */
@Entity('audit_event')
@Index('ix_audit_event_meeting', ['meetingId', 'id'])
@Index('ix_audit_event_subject', ['subjectId', 'action', 'id'])
@Index('ix_audit_event_organisation', ['organisationId', 'at', 'id'])
@Index('ix_audit_event_actor', ['actorId', 'at', 'id'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_audit_event',
  })
  id!: string;
  @Column('timestamptz') at!: Date;
  @ForeignKey('Person', { name: 'fk_audit_event_actor' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('text') action!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('jsonb') details!: Record<string, unknown>;
  @Column('text', { nullable: true }) requestId!: string | null;
}
