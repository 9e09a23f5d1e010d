import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process of the program, and when it last said that it is there. */
@Entity('program_process')
export class ProgramProcess {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_program_process' }) id!: string;
  @Column('text') version!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') seenAt!: Date;
}
