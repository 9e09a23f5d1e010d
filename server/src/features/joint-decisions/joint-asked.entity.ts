import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One organisation that is asked. Who it is never changes. */
@Entity('joint_asked')
@Unique('uq_joint_asked_position', ['requestId', 'position'])
@Unique('uq_joint_asked_organisation', ['requestId', 'organisationId'])
@Check('ck_joint_asked_name', `trim(name) <> ''`)
// of the address in lower case, which a decorator cannot say
@Index('uq_joint_asked_email', { synchronize: false })
@Index('ix_joint_asked_organisation', ['organisationId'])
@Index('ix_joint_asked_item', ['agendaItemId'])
export class JointAsked {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_joint_asked' }) id!: string;
  @ForeignKey('JointRequest', { name: 'fk_joint_asked_request' }) @Column('uuid') requestId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** the organisation of this installation whose official mailbox it is */
  @ForeignKey('Organisation', { name: 'fk_joint_asked_organisation' })
  @Column('uuid', { nullable: true })
  organisationId!: string | null;
  @ForeignKey('Delivery', { name: 'fk_joint_asked_delivery' })
  @Column('uuid', { nullable: true })
  deliveryId!: string | null;
  @Column('date', { nullable: true }) receivedOn!: string | null;
  /** the item on its own agenda; one that is taken away leaves nothing behind */
  @ForeignKey('AgendaItem', { name: 'fk_joint_asked_item', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;
  /** the agenda of one outside, as it was told */
  @Column('date', { nullable: true }) agendaOn!: string | null;
  @Column('text', { nullable: true }) agendaBody!: string | null;
  /** when one outside meets next */
  @Column('date', { nullable: true }) nextMeeting!: string | null;
  @Column('date', { nullable: true }) respiteUntil!: string | null;
}
