import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The place of an event in its chain of hashes. Written by the database alone, when a transaction commits. */
@Entity('evidence_link')
@Check('ck_evidence_link_sequence', `sequence > 0`)
@Check('ck_evidence_link_previous', `previous ~ '^[0-9a-f]{64}$'`)
@Check('ck_evidence_link_hash', `hash ~ '^[0-9a-f]{64}$'`)
@Unique('uq_evidence_link_event', ['eventId'])
export class EvidenceLink {
  /** the organisation, or the nil uuid for what concerns the whole installation */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_evidence_link' }) chain!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_evidence_link' }) sequence!: string;
  @ForeignKey('AuditEvent', { name: 'fk_evidence_link_event' }) @Column('bigint') eventId!: string;
  /** hash of the link before; 64 noughts for the first */
  @Column('text') previous!: string;
  @Column('text') hash!: string;
}
