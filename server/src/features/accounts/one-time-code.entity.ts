import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The one-time codes of an account: asked for beside its password from when they have been confirmed. */
@Entity('one_time_code')
@Check('ck_one_time_code_failures', `failures >= 0`)
export class OneTimeCode {
  @ForeignKey('Account', { name: 'fk_one_time_code_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_one_time_code' })
  accountId!: string;
  @Column('text') sealedSecret!: string;
  @Column('text', { array: true }) recoverySha256!: string[];
  /** that of the last code that was used. A string: bigint. */
  @Column('bigint') lastStep!: string;
  /** wrong ones in a row */
  @Column('integer') failures!: number;
  @Column('timestamptz', { nullable: true }) blockedUntil!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
}
