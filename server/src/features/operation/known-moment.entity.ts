import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last moment that a program noted while its clock was to be trusted, and when somebody last said that the clock is right. One row. */
@Entity('known_moment')
@Check('ck_known_moment_one', `id = 1`)
export class KnownMoment {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_known_moment' }) id!: number;
  @Column('timestamptz') notedAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
}
