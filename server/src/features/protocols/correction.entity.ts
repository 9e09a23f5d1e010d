import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { CorrectionDecider, CorrectionGround } from '@klubbat/shared/vocabulary/correction-words';

/** A rättelse of an adjusted §: words, PDF bytes and their hash, frozen. A trigger refuses every change. */
@Entity('correction')
@Unique('uq_correction_number', ['meetingId', 'number'])
@Unique('uq_correction_replaces', ['replacesId'])
@Check('ck_correction_old_text', `trim(old_text) <> ''`)
@Check('ck_correction_new_text', `new_text <> old_text`)
@Check('ck_correction_reason', `trim(reason) <> ''`)
@Check('ck_correction_ground', `ground IN ('record', 'decision-legality', 'decision-administrative')`)
@Check('ck_correction_decided_as', `decided_as IN ('chair', 'body', 'official')`)
@Check('ck_correction_decided_by', `trim(decided_by) <> ''`)
@Check('ck_correction_decided_in', `decided_as <> 'body' OR trim(decided_in) <> ''`)
@Check('ck_correction_sha256', `sha256 = encode(sha256(pdf), 'hex')`)
@Index('ix_correction_adjustment', ['adjustmentId'])
@Index('ix_correction_item', ['agendaItemId'])
@Index('ix_correction_sha256', ['sha256'])
export class Correction {
  /** its reference too: in the margin of every page */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_correction' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_correction_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Adjustment', { name: 'fk_correction_adjustment' }) @Column('uuid') adjustmentId!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_correction_version' })
  @Column('uuid')
  protocolVersionId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_correction_item' }) @Column('uuid') agendaItemId!: string;
  @Column('integer') number!: number;
  @Column('integer') paragraph!: number;
  @Column('text') oldText!: string;
  @Column('text') newText!: string;
  @Column('text') reason!: string;
  @Column('text') ground!: CorrectionGround;
  @Column('text') decidedAs!: CorrectionDecider;
  @Column('text') decidedBy!: string;
  @Column('text', { nullable: true }) decidedIn!: string | null;
  @Column('date') decidedOn!: string;
  /** an earlier one for the same words */
  @ForeignKey('Correction', { name: 'fk_correction_replaces' })
  @Column('uuid', { nullable: true })
  replacesId!: string | null;
  @Column('jsonb', { select: false }) content!: ProtocolContent;
  @Column('bytea', { select: false }) pdf!: Buffer;
  /** of the PDF bytes, hexadecimal */
  @Column('text') sha256!: string;
  @ForeignKey('Person', { name: 'fk_correction_registered_by' }) @Column('uuid') registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
}
