import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';

@Entity('organisation')
@Unique('uq_organisation_name', ['nameKey'])
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' }) id!: string;
  @Column('text') name!: string;
  /** the name as it is compared: lower case, single spaces */
  @Column('text') nameKey!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text', { nullable: true }) registryEmail!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
