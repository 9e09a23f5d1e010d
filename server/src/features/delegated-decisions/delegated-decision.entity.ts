import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A decision by delegation that is not reported to the body and can be appealed (KL 6:40, 7:8): recorded for itself, and never
 * changed. Its notice is what makes the time to appeal run.
 */
@Entity('delegated_decision')
@Index('ix_delegated_decision_board', ['boardId', 'decidedOn'])
@Check('ck_delegated_decision_name', `decider_name IS NOT NULL OR NOT name_is_public`)
export class DelegatedDecision {
  /** made by who registers it, so that the same twice is one */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_delegated_decision' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_delegated_decision_organisation' })
  @Column('uuid')
  organisationId!: string;
  @ForeignKey('Board', { name: 'fk_delegated_decision_board' }) @Column('uuid') boardId!: string;
  @Column('date') decidedOn!: string;
  /** the post: `Enhetschef, bygglov` */
  @Column('text') decidedBy!: string;
  @Column('text', { nullable: true }) deciderName!: string | null;
  /** whether the notice tells the name too */
  @Column('boolean') nameIsPublic!: boolean;
  @Column('text') caseNumber!: string;
  /** in the body's order of delegation */
  @Column('text') delegationPoint!: string;
  @Column('text') summary!: string;
  @ForeignKey('Person', { name: 'fk_delegated_decision_registered_by' })
  @Column('uuid')
  registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
}
