import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that the catcher inside the program took, where no mail server is set. */
@Entity('caught_mail')
export class CaughtMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_caught_mail' }) id!: string;
  @Column('text') recipient!: string;
  @Column('bytea', { select: false }) raw!: Buffer;
  @Column('timestamptz') receivedAt!: Date;
}
