import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The notice board (anslagstavla) of an organisation that Klubbat itself shows (KL 8:9). */
@Entity('notice_board')
export class NoticeBoard {
  @ForeignKey('Organisation', { name: 'fk_notice_board_organisation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_notice_board' })
  organisationId!: string;
  @Column('text') name!: string;
  @Column('text') keptAt!: string;
  @Column('text') contact!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_notice_board_updated_by' }) @Column('uuid') updatedBy!: string;
}
