import type { ClockFault } from '@klubbat/shared/vocabulary/clock-faults';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process of the program, and when it last said that it is there. */
@Entity('program_process')
export class ProgramProcess {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_program_process' }) id!: string;
  @Column('text') version!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  /** how far its clock is ahead of the database's, in ms; null: it does not watch it */
  @Column('bigint', { nullable: true }) clockDifferenceMs!: string | null;
  /** why its clock is not to be trusted; null: it is */
  @Column('text', { nullable: true }) clockFault!: ClockFault | null;
}
