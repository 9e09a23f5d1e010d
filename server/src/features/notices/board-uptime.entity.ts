import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A time through which our own notice boards were seen to be up, again and again. What is between two of them is a gap. */
@Entity('board_uptime')
@Check('ck_board_uptime_order', `seen_at >= from_at`)
@Index('ix_board_uptime_seen', ['seenAt'])
export class BoardUptime {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_board_uptime' }) id!: string;
  @Column('timestamptz') fromAt!: Date;
  @Column('timestamptz') seenAt!: Date;
}
