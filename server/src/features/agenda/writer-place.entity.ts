import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where somebody is writing right now, from one page of his. Nothing refers to it and nothing is kept of it. */
@Entity('writer_place')
@Index('ix_writer_place_meeting', ['meetingId', 'seenAt'])
export class WriterPlace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_writer_place' }) tab!: string;
  @Column('uuid') meetingId!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') itemId!: string;
  /** the section whose text he is in, by its key */
  @Column('text', { nullable: true }) section!: string | null;
  @Column('timestamptz') seenAt!: Date;
}
