import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That something has changed: written by triggers alone (decision 091). Each transaction that changes what a meeting shows leaves a `mark` never seen
 * before at its thing; what all the marks of a thing are tells whether it has changed since.
 */
@Entity('change_mark')
@Index('ix_change_mark_thing', ['thingId'])
export class ChangeMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_change_mark' }) id!: string;
  /** a meeting, a board, an organisation; all zeros: whatever any of them may show */
  @Column('uuid') thingId!: string;
  @Column('uuid') mark!: string;
  /** the transaction that wrote it, as PostgreSQL counts them */
  @Column('bigint') writtenIn!: string;
}
