import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a § asks several organisations to decide. Words and § never change, and a closed one not at all: triggers. */
@Entity('joint_request')
@Unique('uq_joint_request_save', ['agendaItemId', 'saveId'])
@Check('ck_joint_request_title', `trim(title) <> ''`)
@Check('ck_joint_request_proposal', `trim(proposal) <> ''`)
@Check('ck_joint_request_remind_days', `remind_days BETWEEN 1 AND 90`)
@Check('ck_joint_request_closed', `(closed_at IS NULL) = (closed_by IS NULL)`)
@Index('ix_joint_request_organisation', ['organisationId', 'createdAt'])
@Index('ix_joint_request_board', ['boardId'])
export class JointRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_joint_request' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_joint_request_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Board', { name: 'fk_joint_request_board' }) @Column('uuid') boardId!: string;
  @ForeignKey('Meeting', { name: 'fk_joint_request_meeting' }) @Column('uuid') meetingId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_joint_request_item' }) @Column('uuid') agendaItemId!: string;
  /** the extract that went with it; null where nothing was sent */
  @ForeignKey('Dispatch', { name: 'fk_joint_request_dispatch' })
  @Column('uuid', { nullable: true })
  dispatchId!: string | null;
  @Column('text') title!: string;
  /** the proposed decision, word for word */
  @Column('text') proposal!: string;
  @Column('date') lastDay!: string;
  /** so many days before the last day each is reminded once; null: never by itself */
  @Column('integer', { nullable: true }) remindDays!: number | null;
  /** each one that is asked sees how far the others have come */
  @Column('boolean') openBoard!: boolean;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @ForeignKey('Person', { name: 'fk_joint_request_closed_by' })
  @Column('uuid', { nullable: true })
  closedBy!: string | null;
  @Column('text', { nullable: true }) closingNote!: string | null;
  @Column('uuid', { nullable: true }) saveId!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
  @ForeignKey('Person', { name: 'fk_joint_request_created_by' }) @Column('uuid') createdBy!: string;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_joint_request_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
