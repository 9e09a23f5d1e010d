import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { IncomingReading } from '@klubbat/shared/contracts/incoming';
import type { IncomingSource } from '@klubbat/shared/vocabulary/incoming-words';

/** A document that has come in and been registered on a case of the receiver's. Its case alone may become another: a
 * trigger refuses every other change. */
@Entity('incoming_document')
@Unique('uq_incoming_document_once', ['organisationId', 'sha256'])
@Check('ck_incoming_document_case', `trim(case_number) <> ''`)
@Check('ck_incoming_document_sender', `trim(sender) <> ''`)
@Check('ck_incoming_document_title', `trim(title) <> ''`)
@Check('ck_incoming_document_source', `source IN ('klubbat', 'elsewhere')`)
@Index('ix_incoming_document_received', ['organisationId', 'receivedOn', 'id'])
@Index('ix_incoming_document_board', ['boardId', 'receivedOn', 'id'])
// of the number in lower case, which a decorator cannot say
@Index('ix_incoming_document_case', { synchronize: false })
// of trigrams, which a decorator cannot say either
@Index('ix_incoming_document_search', { synchronize: false })
export class IncomingDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_incoming_document' }) id!: string;
  @ForeignKey('Organisation', { name: 'fk_incoming_document_organisation' })
  @Column('uuid')
  organisationId!: string;
  /** the board that it is for; null: the organisation as a whole */
  @ForeignKey('Board', { name: 'fk_incoming_document_board' })
  @Column('uuid', { nullable: true })
  boardId!: string | null;
  /** the receiver's own */
  @Column('text') caseNumber!: string;
  @ForeignKey('StoredFile', { name: 'fk_incoming_document_file' }) @Column('uuid') fileId!: string;
  @Column('text') sha256!: string;
  @Column('text') fileName!: string;
  @Column('text') sender!: string;
  @Column('text') senderBoard!: string;
  @Column('text') senderCaseNumber!: string;
  @Column('date', { nullable: true }) meetingDay!: string | null;
  /** as printed: `§ 291/23` */
  @Column('text') paragraphs!: string;
  @Column('text') title!: string;
  @Column('text') decision!: string;
  @Column('jsonb') recipients!: string[];
  @Column('date') receivedOn!: string;
  @Column('text') source!: IncomingSource;
  /** what was read in the file when it came */
  @Column('jsonb') reading!: IncomingReading;
  @ForeignKey('Person', { name: 'fk_incoming_document_registered_by' })
  @Column('uuid')
  registeredBy!: string;
  @Column('timestamptz') registeredAt!: Date;
}
