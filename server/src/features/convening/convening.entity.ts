import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ConveningKind } from '@klubbat/shared/vocabulary/convening-words';

/** An item as it stood on the agenda that was sent. */
export interface SentItem {
  id: string;
  title: string;
  withdrawn: boolean;
}

/** One sending of the call to a meeting: what was sent, as it was sent. A trigger refuses every change. */
@Entity('convening')
@Unique('uq_convening_number', ['meetingId', 'number'])
@Unique('uq_convening_save', ['meetingId', 'saveId'])
@Check('ck_convening_kind', `kind IN ('call', 'addition', 'change', 'cancellation')`)
@Check('ck_convening_items', `jsonb_typeof(items) = 'array'`)
@Check('ck_convening_pack', `num_nulls(pack_file_id, pack_name, pack_pages) IN (0, 3)`)
@Check('ck_convening_cancellation', `kind = 'cancellation' OR pack_file_id IS NOT NULL`)
@Index('uq_convening_call', ['meetingId'], { unique: true, where: `kind = 'call'` })
export class Convening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_convening' }) id!: string;
  @ForeignKey('Meeting', { name: 'fk_convening_meeting' }) @Column('uuid') meetingId!: string;
  /** the first sending of a meeting is 1; one less is the SEQUENCE of the calendar */
  @Column('integer') number!: number;
  @Column('text') kind!: ConveningKind;
  /** the meeting as it was told of */
  @Column('date') day!: string;
  @Column('date', { nullable: true }) endDay!: string | null;
  @Column('text', { nullable: true }) startTime!: string | null;
  @Column('text', { nullable: true }) endTime!: string | null;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('jsonb') items!: SentItem[];
  @Column('text', { nullable: true }) message!: string | null;
  @Column('text', { nullable: true }) lateReason!: string | null;
  @ForeignKey('StoredFile', { name: 'fk_convening_pack' })
  @Column('uuid', { nullable: true })
  packFileId!: string | null;
  @Column('text', { nullable: true }) packName!: string | null;
  @Column('integer', { nullable: true }) packPages!: number | null;
  /** documents that could not be bound: sent by themselves */
  @Column('jsonb', { default: [] }) apart!: string[];
  /** true: too large for a mail, which leads to it */
  @Column('boolean', { default: false }) byLink!: boolean;
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @Column('timestamptz') sentAt!: Date;
  @ForeignKey('Person', { name: 'fk_convening_sent_by' })
  @Column('uuid', { nullable: true })
  sentBy!: string | null;
}
