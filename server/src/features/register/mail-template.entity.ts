import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MailTemplate as Template } from '@klubbat/shared/contracts/mail-template';

/** The own words of an organisation, or of one of its boards, in mails with extracts. No row: none are written. */
@Entity('mail_template')
@Index('uq_mail_template_organisation', ['organisationId'], { unique: true, where: 'board_id IS NULL' })
@Index('uq_mail_template_board', ['boardId'], { unique: true })
export class MailTemplate implements Template {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mail_template' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_mail_template_organisation' })
  @Column('uuid')
  organisationId!: string;
  /** null: of the organisation, for all boards without words of their own */
  @ForeignKey('Board', { name: 'fk_mail_template_board' })
  @Column('uuid', { nullable: true })
  boardId!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) senderBlock!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_mail_template_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
