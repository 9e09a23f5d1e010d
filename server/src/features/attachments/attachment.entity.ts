import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AttachmentSource } from '@klubbat/shared/vocabulary/meeting-words';

@Entity('attachment')
@Unique('uq_attachment_number', ['meetingId', 'number'])
@Index('ix_attachment_file', ['fileId'])
export class Attachment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_attachment_meeting' }) @Column('uuid') meetingId!: string;
  @Column('integer') position!: number;
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('text') source!: AttachmentSource;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('text', { nullable: true }) label!: string | null;
  @Column('text', { nullable: true }) confidential!: string | null;
  @ForeignKey('StoredFile', { name: 'fk_attachment_file' })
  @Column('uuid', { nullable: true })
  fileId!: string | null;
}
