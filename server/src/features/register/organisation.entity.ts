import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';

@Entity('organisation')
@Unique('uq_organisation_name', ['nameKey'])
@Check('ck_organisation_colour', `colour ~ '^#[0-9a-f]{6}$'`)
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' }) id!: string;
  @Column('text') name!: string;
  /** the name as it is compared: lower case, single spaces */
  @Column('text') nameKey!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text', { nullable: true }) registryEmail!: string | null;
  /** `#075985`; null: the program's own */
  @Column('text', { nullable: true }) colour!: string | null;
  @ForeignKey('StoredFile', { name: 'fk_organisation_logo' })
  @Column('uuid', { nullable: true })
  logoFileId!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_organisation_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
