import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a mailbox has been read, and who may read it next: one process at a time. */
@Entity('mailbox')
export class Mailbox {
  /** `user@host:port/folder` */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mailbox' }) name!: string;
  /** where the server gives another, all its numbers are new */
  @Column('text', { nullable: true }) uidValidity!: string | null;
  @Column('bigint') lastUid!: string;
  /** while somebody reads: when another may take over */
  @Column('timestamptz') nextReadAt!: Date;
  @Column('text', { nullable: true }) lastError!: string | null;
}
