import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Which submission was taken in which item: what was proposed for it. Goes with the item, if that is removed. */
@Entity('memorandum_acceptance')
@Index('ix_memorandum_acceptance_item', ['agendaItemId'])
export class Acceptance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_memorandum_acceptance' })
  @ForeignKey('Submission', { name: 'fk_memorandum_acceptance_submission' })
  submissionId!: string;
  @ForeignKey('AgendaItem', { name: 'fk_memorandum_acceptance_item', onDelete: 'CASCADE' })
  @Column('uuid')
  agendaItemId!: string;
  @Column('timestamptz') acceptedAt!: Date;
  @ForeignKey('Person', { name: 'fk_memorandum_acceptance_by' }) @Column('uuid') acceptedBy!: string;
}
