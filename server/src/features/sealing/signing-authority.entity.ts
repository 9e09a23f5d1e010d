import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An organisation's own authority, which issues a certificate for each signature. A trigger refuses every change. */
@Entity('signing_authority')
@Index('ix_signing_authority_organisation', ['organisationId', 'madeAt'])
export class SigningAuthority {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_signing_authority' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_signing_authority_organisation' })
  @Column('uuid')
  organisationId!: string;
  /** DER, signed by its own key */
  @Column('bytea') certificate!: Buffer;
  /** sealed with the key of the installation (`platform/secret-box.ts`) */
  @Column('text') sealedKey!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz') validUntil!: Date;
}
