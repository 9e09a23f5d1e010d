import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An anslag: where and when the adjustment was announced (KL 8:12). */
@Entity('notice')
@Unique('uq_notice_board', ['adjustmentId', 'board'])
export class Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice' }) id!: string;
  @ForeignKey('Adjustment', { name: 'fk_notice_adjustment' }) @Column('uuid') adjustmentId!: string;
  @Column('text') board!: string;
  @Column('date') postedOn!: string;
  @Column('date', { nullable: true }) lastAppealDay!: string | null;
  @Column('date', { nullable: true }) removedOn!: string | null;
  @Column('text', { nullable: true }) keptAt!: string | null;
}
