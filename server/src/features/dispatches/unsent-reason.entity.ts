import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Why a recipient that a § prints is not sent it by mail. What it said before stands in the log. */
@Entity('unsent_reason')
@Check('ck_unsent_reason_reason', `trim(reason) <> ''`)
export class UnsentReason {
  @ForeignKey('AgendaItem', { name: 'fk_unsent_reason_item', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_unsent_reason' })
  agendaItemId!: string;
  /** the recipient's name as it is compared */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_unsent_reason' }) nameKey!: string;
  @Column('text') reason!: string;
  @ForeignKey('Person', { name: 'fk_unsent_reason_given_by' })
  @Column('uuid', { nullable: true })
  givenBy!: string | null;
  @Column('timestamptz') givenAt!: Date;
}
