import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where an organisation's own diary system is told of what is entered. */
@Entity('diary_hook')
@Check('ck_diary_hook_url', `url ~ '^https?://'`)
export class DiaryHook {
  @ForeignKey('Organisation', { name: 'fk_diary_hook_organisation' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_diary_hook' })
  organisationId!: string;
  @Column('text') url!: string;
  /** sealed with the key of the installation (`platform/secret-box.ts`) */
  @Column('text') sealedSecret!: string;
  @ForeignKey('Person', { name: 'fk_diary_hook_set_by' }) @Column('uuid') setBy!: string;
  @Column('timestamptz') setAt!: Date;
}
