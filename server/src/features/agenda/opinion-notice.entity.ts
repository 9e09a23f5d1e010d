import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When somebody's reservation or statement was entered, and until when its text may be handed in. */
@Entity('opinion_notice')
@Check('ck_opinion_notice_list', `list IN ('reservations', 'statements')`)
@Index('ix_opinion_notice_person', ['meetingPersonId'])
export class OpinionNotice {
  @ForeignKey('AgendaItem', { name: 'fk_opinion_notice_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_opinion_notice' })
  agendaItemId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_opinion_notice' })
  list!: 'reservations' | 'statements';
  @ForeignKey('MeetingPerson', { name: 'fk_opinion_notice_person', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_opinion_notice' })
  meetingPersonId!: string;
  /** 0: the § as a whole */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_opinion_notice' }) point!: number;
  @Column('timestamptz') enteredAt!: Date;
  /** a day that somebody has decided; without it the text may come until the adjustment */
  @Column('date', { nullable: true }) due!: string | null;
}
