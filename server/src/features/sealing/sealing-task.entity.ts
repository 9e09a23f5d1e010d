import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That something waits to be written into a frozen PDF. The database asks for it, with the signature itself. */
@Entity('sealing_task')
@Check('ck_sealing_task_fault', `fault IN ('time-stamp', 'other')`)
@Index('ix_sealing_task_due', ['nextTryAt'])
@Index('ix_sealing_task_version', ['protocolVersionId'])
export class SealingTask {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'pk_sealing_task',
  })
  id!: string;
  @ForeignKey('ProtocolVersion', { name: 'fk_sealing_task_version' })
  @Column('uuid')
  protocolVersionId!: string;
  @Column('timestamptz') nextTryAt!: Date;
  @Column('integer', { default: 0 }) tries!: number;
  /** why it was not done the last time */
  @Column('text', { nullable: true }) fault!: 'time-stamp' | 'other' | null;
}
