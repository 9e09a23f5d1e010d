import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';

/** The frozen protocol of one adjustment: record, content, PDF bytes and their hash. A trigger refuses every change. */
@Entity('protocol_version')
@Unique('uq_protocol_version_adjustment', ['adjustmentId'])
@Unique('uq_protocol_version_number', ['meetingId', 'number'])
export class ProtocolVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_protocol_version' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_protocol_version_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('Adjustment', { name: 'fk_protocol_version_adjustment' }) @Column('uuid') adjustmentId!: string;
  @Column('integer') number!: number;
  @Column('jsonb', { select: false }) record!: MeetingFile;
  @Column('jsonb', { select: false }) content!: ProtocolContent;
  @Column('bytea', { select: false }) pdf!: Buffer;
  /** of the PDF bytes, hexadecimal: what the signers sign */
  @Column('text') sha256!: string;
  @Column('timestamptz') createdAt!: Date;
}
