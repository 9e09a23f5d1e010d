import type { EntityManager } from 'typeorm';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { composeDocument } from '../../documents/compose-document.js';
import { certifiedBy } from '@klubbat/shared/sentences/certification';
import { fail } from '../../platform/errors.js';
import type { AttachmentRow } from '../attachments/attachment.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard } from '../register/register.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { adjustedAtOnce } from './adjusted-at-once.js';
import { adjustedParagraphs } from './adjusted-paragraphs.js';
import { knownFiles, layoutOfMeeting, printable, refuseConverting } from './document.service.js';
import { findAdjustments, readVersion } from './protocol.store.js';

export interface Certifier {
  name: string;
  title?: string | undefined;
  /** YYYY-MM-DD in Sweden; left out for an extract that is only looked at, so that equal content gives equal bytes */
  day?: string | undefined;
}

export interface Extract {
  content: ProtocolContent;
  /** of what the extract says, without who certified it and when, and how it looks: the version that is sent */
  contentSha256: string;
  /** draws it: when the transaction is over, or where the bytes are written */
  pdf: () => Promise<Uint8Array>;
  notAdjusted: number[];
  items: ItemInFile[];
  file: MeetingFile;
}

type ComposedExtract = Omit<Extract, 'pdf'> & { attachments: AttachmentRow[] };

/** Words of an adjusted § come from its frozen record: what the meeting says of people since does not reach them. */
async function frozenFile(
  tx: EntityManager,
  meeting: Meeting,
  record: MeetingRecord,
  paragraphs: number[],
): Promise<MeetingFile> {
  const rounds = new Set(
    record.items
      .filter((item) => item.paragraph !== null && paragraphs.includes(item.paragraph))
      .map((item) => item.adjustmentId),
  );
  const [only] = rounds;
  if (rounds.size !== 1 || only === null || only === undefined) {
    return record.file;
  }
  const adjustment = (await findAdjustments(tx, meeting.id)).find(({ id }) => id === only);
  return adjustment?.origin === 'klubbat' ? (await readVersion(tx, only, 'record')).record : record.file;
}

/**
 * What an extract (Protokollsutdrag) of one or several §§ says, each marked adjusted or not. Refuses with `invalid` for
 * a § that the meeting does not hold.
 */
export async function composeExtract(
  tx: EntityManager,
  meeting: Meeting,
  paragraphs: number[],
  certifier?: Certifier,
): Promise<ComposedExtract> {
  const record = await gatherRecord(tx, meeting);
  const held = new Set(record.items.map((item) => item.paragraph));
  const unknown = paragraphs.flatMap((paragraph, index) =>
    held.has(paragraph)
      ? []
      : [{ path: `$.paragraphs[${index}]`, message: `Sammanträdet har ingen § ${paragraph}.` }],
  );
  if (unknown.length > 0) {
    fail('invalid', { errors: unknown });
  }
  const adjusted = adjustedParagraphs(record.items, await findAdjustments(tx, meeting.id));
  const file = await frozenFile(tx, meeting, record, paragraphs);
  const board = await findBoard(tx, meeting.boardId);
  const { look, ...words } = await templateChoice(tx, meeting.organisationId, board);
  const choice = {
    kind: 'extract' as const,
    paragraphs,
    adjusted,
    draft: false,
    pagePerItem: false,
    voteStyle: meeting.voteStyle ?? board?.voteStyle ?? 'sides',
    layout: layoutOfMeeting(meeting, board),
    files: knownFiles(record.attachments),
    adjustedAtOnce: await adjustedAtOnce(tx, meeting.id),
    ...words,
  };
  const looked = look === undefined ? choice : { ...choice, look };
  const contentSha256 = sha256Of(JSON.stringify(composeDocument(file, choice)));
  const content =
    certifier === undefined
      ? composeDocument(file, looked)
      : composeDocument(file, { ...looked, certifiedBy: certifiedBy(certifier) });
  return {
    content,
    contentSha256,
    attachments: record.attachments,
    notAdjusted: paragraphs.filter((paragraph) => !adjusted.includes(paragraph)),
    items: file.items.filter((item) => item.paragraph !== undefined && paragraphs.includes(item.paragraph)),
    file,
  };
}

/** The extract as PDF. Refuses as `composeExtract` does. */
export async function makeExtract(
  tx: EntityManager,
  meeting: Meeting,
  paragraphs: number[],
  certifier?: Certifier,
): Promise<Extract> {
  const { attachments, ...extract } = await composeExtract(tx, meeting, paragraphs, certifier);
  refuseConverting(extract.content, attachments);
  return { ...extract, pdf: await printable(tx, extract.content, attachments) };
}
