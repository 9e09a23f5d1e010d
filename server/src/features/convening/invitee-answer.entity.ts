import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody answered to the call. Only ever added to: the latest holds. */
@Entity('invitee_answer')
@Check('ck_invitee_answer_comes', `NOT comes OR num_nonnulls(away_from, away_until, reason) = 0`)
@Index('ix_invitee_answer_invitee', ['inviteeId', 'answeredAt', 'id'])
export class InviteeAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitee_answer' }) id!: string;
  @ForeignKey('Invitee', { name: 'fk_invitee_answer_invitee' }) @Column('uuid') inviteeId!: string;
  @Column('boolean') comes!: boolean;
  /** HH:MM in Sweden, of the meeting's day; both null: away from all of it */
  @Column('text', { nullable: true }) awayFrom!: string | null;
  @Column('text', { nullable: true }) awayUntil!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') answeredAt!: Date;
  /** null: by the link in the mail */
  @ForeignKey('Person', { name: 'fk_invitee_answer_by' })
  @Column('uuid', { nullable: true })
  answeredBy!: string | null;
}
