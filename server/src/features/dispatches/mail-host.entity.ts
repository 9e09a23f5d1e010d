import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A receiving domain: how often in a row it refused for the time being, and until when it is left in peace. */
@Entity('mail_host')
export class MailHost {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mail_host' }) host!: string;
  @Column('integer') failures!: number;
  @Column('timestamptz', { nullable: true }) restsUntil!: Date | null;
}
