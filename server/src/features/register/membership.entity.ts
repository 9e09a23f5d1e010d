import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { mandateRoles, type MandateRole } from '@klubbat/shared/vocabulary/roles';

/** A mandate with its term. Ended by a last day, never deleted: who was what on a day can always be asked. */
@Entity('membership')
@Check('ck_membership_days', `until_day IS NULL OR from_day IS NULL OR until_day >= from_day`)
@Check('ck_membership_seat', `seat_id IS NULL OR role IN ('chair', 'vice-chair', 'member', 'substitute')`)
@Check('ck_membership_call_rank', `call_rank IS NULL OR (role = 'substitute' AND call_rank >= 1)`)
@Exclusion(
  'ex_membership_seat',
  `USING gist (seat_id WITH =, person_id WITH <>, daterange(from_day, until_day, '[]') WITH &&) WHERE (seat_id IS NOT NULL AND role <> 'substitute')`,
)
@Exclusion(
  'ex_membership_auditor',
  `USING gist (person_id WITH =, organisation_id WITH =, ((role = 'auditor')::int) WITH <>, daterange(from_day, until_day, '[]') WITH &&) WHERE (role <> 'reader')`,
)
@Exclusion(
  'ex_membership_officer',
  `USING gist (person_id WITH =, organisation_id WITH =, ((role = 'data-protection-officer')::int) WITH <>, daterange(from_day, until_day, '[]') WITH &&) WHERE (role IN ('data-protection-officer', 'administrator', 'secretary', 'registrar'))`,
)
@Check('ck_membership_role', `role IN (${mandateRoles.map((role) => `'${role}'`).join(', ')})`)
@Index('ix_membership_seat', ['seatId'], { where: 'seat_id IS NOT NULL' })
@Index('ix_membership_person', ['personId'])
@Index('ix_membership_held', ['personId', 'organisationId', 'role', 'boardId'])
@Index('ix_membership_organisation', ['organisationId'])
@Index('ix_membership_board', ['boardId'])
// trigrams: no decorator says so
@Index('ix_membership_search', { synchronize: false })
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership' }) id!: string;
  @ForeignKey('Person', { name: 'fk_membership_person' }) @Column('uuid') personId!: string;
  @ForeignKey('Organisation', { name: 'fk_membership_organisation' }) @Column('uuid') organisationId!: string;
  /** null: in the whole organisation */
  @ForeignKey('Board', { name: 'fk_membership_board' })
  @Column('uuid', { nullable: true })
  boardId!: string | null;
  @Column('text') role!: MandateRole;
  @Column('text', { nullable: true }) party!: string | null;
  @Column('text', { nullable: true }) represents!: string | null;
  @Column('date', { nullable: true }) fromDay!: string | null;
  @Column('date', { nullable: true }) untilDay!: string | null;
  /** where a member or chair sits; for a substitute the seat that he is called for, left out: those of his party */
  @ForeignKey('Seat', { name: 'fk_membership_seat' })
  @Column('uuid', { nullable: true })
  seatId!: string | null;
  /** a substitute's place in the order in which they are called, to his seat or within his party, from 1 */
  @Column('integer', { nullable: true }) callRank!: number | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_membership_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
  /** written by the database: name, address, title, party and board, in lower case */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  readonly searchText?: string;
}
