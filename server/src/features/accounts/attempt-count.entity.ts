import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many times something was guessed at, until the window ends. Written by `http/attempt-store.ts`. */
@Entity('attempt_count')
@Index('ix_attempt_count_ends', ['endsAt'])
@Check('ck_attempt_count_hits', `hits >= 0`)
export class AttemptCount {
  /** a hash of whom it is about, and from where */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_attempt_count' }) key!: string;
  @Column('integer') hits!: number;
  @Column('timestamptz') endsAt!: Date;
}
