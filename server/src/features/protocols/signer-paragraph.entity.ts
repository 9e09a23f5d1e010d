import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

// made anew each time: TypeORM writes into what it is given
const key = () => ({ primaryKeyConstraintName: 'pk_signer_paragraph' });

/** The §§ of a signer. The key says that nobody signs the same § twice, in whatever capacity. */
@Entity('signer_paragraph')
@Index('ix_signer_paragraph_signer', ['signerId'])
@Index('ix_signer_paragraph_person', ['meetingPersonId'])
export class SignerParagraph {
  @ForeignKey('Adjustment', { name: 'fk_signer_paragraph_adjustment' })
  @PrimaryColumn('uuid', key())
  adjustmentId!: string;
  @ForeignKey('MeetingPerson', { name: 'fk_signer_paragraph_meeting_person' })
  @PrimaryColumn('uuid', key())
  meetingPersonId!: string;
  @PrimaryColumn('integer', key()) paragraph!: number;
  @ForeignKey('Signer', { name: 'fk_signer_paragraph_signer' }) @Column('uuid') signerId!: string;
}
