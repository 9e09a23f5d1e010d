import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type RoundMailKind = 'turn' | 'reminder' | 'refused' | 'void';

// made anew each time: TypeORM writes into what it is given
const key = () => ({ primaryKeyConstraintName: 'pk_round_mail' });

/** That a person has got a mail in a signing round. The key says that none goes twice. */
@Entity('round_mail')
@Check('ck_round_mail_kind', `kind IN ('turn', 'reminder', 'refused', 'void')`)
@Index('ix_round_mail_person', ['personId'])
export class RoundMail {
  @ForeignKey('Adjustment', { name: 'fk_round_mail_adjustment' })
  @PrimaryColumn('uuid', key())
  adjustmentId!: string;
  @ForeignKey('Person', { name: 'fk_round_mail_person' })
  @PrimaryColumn('uuid', key())
  personId!: string;
  @PrimaryColumn('text', key()) kind!: RoundMailKind;
  /** of a reminder the day, of a refusal its id; else empty */
  @PrimaryColumn('text', key()) about!: string;
  @Column('timestamptz') queuedAt!: Date;
}
