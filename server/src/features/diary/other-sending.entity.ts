import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SendingManner } from '@klubbat/shared/vocabulary/sending-manners';

/** That §§ were sent another way than by mail from here: when, how and to whom, never what they say. Only ever added to. */
@Entity('other_sending')
@Check('ck_other_sending_recipient', `trim(recipient) <> ''`)
@Check(
  'ck_other_sending_manner',
  `manner IN ('registered-letter', 'letter', 'handed-over', 'messenger', 'secure-message', 'other')`,
)
// of the recipient without case, which a decorator cannot say
@Index('uq_other_sending_once', { synchronize: false })
export class OtherSending {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_other_sending' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_other_sending_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Board', { name: 'fk_other_sending_board' }) @Column('uuid') boardId!: string;
  @ForeignKey('Meeting', { name: 'fk_other_sending_meeting' }) @Column('uuid') meetingId!: string;
  @Column('jsonb') paragraphs!: number[];
  @Column('text') recipient!: string;
  @Column('text') manner!: SendingManner;
  @Column('date') sentOn!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) beforeAdjustmentReason!: string | null;
  @ForeignKey('Person', { name: 'fk_other_sending_noted_by' }) @Column('uuid') notedBy!: string;
  @Column('timestamptz') notedAt!: Date;
}
