import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That objects must be made anew, from a day or at once: of a meeting, or of the organisation itself. Triggers note it. */
@Entity('open_data_change')
@Index('ix_open_data_change_due', ['organisationId', 'due'])
export class OpenDataChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_open_data_change' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_open_data_change_organisation' })
  @Column('uuid')
  organisationId!: string;
  @Column('uuid', { nullable: true }) meetingId!: string | null;
  @Column('date', { nullable: true }) due!: string | null;
}
