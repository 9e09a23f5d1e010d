import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

// made anew each time: TypeORM writes into what it is given
const key = () => ({ primaryKeyConstraintName: 'pk_diary_case' });

/** How many documents a case has. The database counts on it, with the row locked until the transaction ends. */
@Entity('diary_case')
@Check('ck_diary_case_number', `last_number > 0`)
export class DiaryCase {
  @ForeignKey('Organisation', { name: 'fk_diary_case_organisation' })
  @PrimaryColumn('uuid', key())
  organisationId!: string;
  /** the case number without case */
  @PrimaryColumn('text', key()) caseKey!: string;
  @Column('integer') lastNumber!: number;
}
