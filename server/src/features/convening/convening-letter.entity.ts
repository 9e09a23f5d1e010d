import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whose letter it is, and with which sending; none: a word between sendings. */
@Entity('convening_letter')
@Unique('uq_convening_letter_once', ['conveningId', 'inviteeId'])
@Index('ix_convening_letter_invitee', ['inviteeId'])
export class ConveningLetter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_convening_letter' })
  @ForeignKey('Letter', { name: 'fk_convening_letter_letter' })
  letterId!: string;
  @ForeignKey('Invitee', { name: 'fk_convening_letter_invitee' }) @Column('uuid') inviteeId!: string;
  @ForeignKey('Convening', { name: 'fk_convening_letter_convening' })
  @Column('uuid', { nullable: true })
  conveningId!: string | null;
}
