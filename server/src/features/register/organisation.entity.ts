import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import type { SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';

@Entity('organisation')
@Unique('uq_organisation_name', ['nameKey'])
@Unique('uq_organisation_slug', ['slug'])
// partial: TypeORM would declare it whole
@Index('ix_organisation_accessibility', { synchronize: false })
@Index('ix_organisation_logo', { synchronize: false })
@Check('ck_organisation_access_notes_years', `access_notes_years BETWEEN 1 AND 10`)
@Check('ck_organisation_mail_years', `mail_years BETWEEN 1 AND 10`)
@Check('ck_organisation_colour', `colour ~ '^#[0-9a-f]{6}$'`)
@Check(
  'ck_organisation_switched_off',
  `switched_off <@ ARRAY['passkey', 'e-identity', 'password-code', 'password', 'paper']
   AND NOT switched_off @> ARRAY['passkey', 'e-identity', 'password-code']
   AND (switched_off @> ARRAY['password'] OR NOT switched_off @> ARRAY['password-code'])`,
)
export class Organisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organisation' }) id!: string;
  @Column('text') name!: string;
  /** the name as it is compared: lower case, single spaces */
  @Column('text') nameKey!: string;
  /** its word in addresses that anyone may read; written by the database when it is made, for ever */
  @Column({ type: 'text', insert: false, update: false }) readonly slug?: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text', { nullable: true }) registryEmail!: string | null;
  /** whom anybody tells that something is not accessible */
  @Column('text', { nullable: true }) accessibilityEmail!: string | null;
  @Column('text', { nullable: true }) accessibilityPhone!: string | null;
  /** `#075985`; null: the program's own */
  @Column('text', { nullable: true }) colour!: string | null;
  @ForeignKey('StoredFile', { name: 'fk_organisation_logo' })
  @Column('uuid', { nullable: true })
  logoFileId!: string | null;
  /** ways to sign in and to sign that it does not take */
  @Column('text', { array: true, default: '{}' }) switchedOff!: SignatureMethod[];
  /** whether the decisions of a meeting may be let read without signing in */
  @Column('boolean', { default: false }) openBriefs!: boolean;
  /** whether anyone may read of its boards, their members, meetings and published protocols */
  @Column('boolean', { default: false }) openPages!: boolean;
  /** how many years notes of reading are kept; null: it has not decided, and all are. Written by the room of retention. */
  @Column({ type: 'smallint', nullable: true, insert: false, update: false })
  readonly accessNotesYears?: number | null;
  /** how many years the words of mails are kept; null: it has decided to keep them, or not decided. Written by the room of retention. */
  @Column({ type: 'smallint', nullable: true, default: 2, insert: false, update: false })
  readonly mailYears?: number | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @ForeignKey('Person', { name: 'fk_organisation_updated_by' })
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
