import type { EntityManager } from 'typeorm';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { DocumentLook } from '@klubbat/shared/contracts/document-look';
import type { PartyAppeal } from '@klubbat/shared/contracts/party';
import type { DecisionLetter } from '@klubbat/shared/contracts/decision-letter';
import { composeDocument } from '../../documents/compose-document.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import { certifiedBy } from '@klubbat/shared/sentences/certification';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { record } from '../audit/audit.store.js';
import type { AttachmentRow } from '../attachments/attachment.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard } from '../register/register.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { adjustedAtOnce } from './adjusted-at-once.js';
import { adjustedParagraphs } from './adjusted-paragraphs.js';
import { findCorrections, standingCorrections } from './correction.store.js';
import { knownFiles, layoutOfMeeting, printable, refuseConverting } from './document.service.js';
import { findNewsOfMeeting, standingNews } from './later-news.store.js';
import { findAdjustments, findNotices, readVersion } from './protocol.store.js';

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
  attachments: AttachmentRow[];
}

export type ComposedExtract = Omit<Extract, 'pdf'>;

/**
 * Words and look of an adjusted § come from its frozen version: what the meeting says of people since does not reach them,
 * nor what the organisation has chosen since for its papers. Undefined where they do not all lie in one.
 */
async function frozenVersion(
  tx: EntityManager,
  meeting: Meeting,
  items: AgendaItem[],
  paragraphs: number[],
): Promise<{ file: MeetingFile; look: DocumentLook | undefined } | undefined> {
  const rounds = new Set(
    items
      .filter((item) => item.paragraph !== null && paragraphs.includes(item.paragraph))
      .map((item) => item.adjustmentId),
  );
  const [only] = rounds;
  if (rounds.size !== 1 || only === null || only === undefined) {
    return undefined;
  }
  const adjustment = (await findAdjustments(tx, meeting.id)).find(({ id }) => id === only);
  if (adjustment?.origin !== 'klubbat') {
    return undefined;
  }
  const { record } = await readVersion(tx, only, 'record');
  const { content } = await readVersion(tx, only, 'content');
  return { file: record, look: content.look };
}

/** The letter with the days of the notice of its §, where they are known. */
async function withNotice(
  tx: EntityManager,
  letter: DecisionLetter,
  { items }: MeetingRecord,
  paragraphs: number[],
): Promise<NonNullable<DocumentChoice['letter']>> {
  const rounds = items
    .filter(({ paragraph }) => paragraph !== null && paragraphs.includes(paragraph))
    .flatMap(({ adjustmentId }) => adjustmentId ?? []);
  // on several boards the time runs from the last
  const last = rounds.length === 0 ? undefined : (await findNotices(tx, rounds)).at(-1);
  return {
    ...letter,
    ...(last === undefined ? {} : { postedOn: last.postedOn }),
    ...(last?.lastAppealDay ? { lastAppealDay: last.lastAppealDay } : {}),
  };
}

/**
 * What an extract (Protokollsutdrag) of one or several §§ says, each marked adjusted or not; `party`: and how a party may appeal. Refuses with `invalid` for
 * a § that the meeting does not hold.
 */
export async function composeExtract(
  tx: EntityManager,
  meeting: Meeting,
  paragraphs: number[],
  certifier?: Certifier,
  { letter, party }: { letter?: DecisionLetter; party?: PartyAppeal | undefined } = {},
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
  const frozen = await frozenVersion(tx, meeting, record.items, paragraphs);
  const file = frozen?.file ?? record.file;
  const board = await findBoard(tx, meeting.boardId);
  const { look: today, ...words } = await templateChoice(tx, meeting.organisationId, board);
  const look = frozen === undefined ? today : frozen.look;
  const choice = {
    ...(letter === undefined
      ? {
          kind: 'extract' as const,
          ...(party === undefined ? {} : { letter: { ...party, to: '', appeal: 'administrative' as const } }),
        }
      : { kind: 'decision-letter' as const, letter: await withNotice(tx, letter, record, paragraphs) }),
    paragraphs,
    adjusted,
    draft: false,
    pagePerItem: false,
    voteStyle: meeting.voteStyle ?? board?.voteStyle ?? 'sides',
    layout: layoutOfMeeting(meeting, board),
    files: knownFiles(record.attachments),
    adjustedAtOnce: await adjustedAtOnce(tx, meeting.id),
    corrected: standingCorrections(await findCorrections(tx, meeting.id)),
    news: standingNews(await findNewsOfMeeting(tx, meeting.id)),
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

/**
 * An underrättelse of one § to a named receiver, with how to appeal. The letter is not kept, but that it was made, for whom
 * and of which words. Refuses with `invalid` for an item without a number, and for an appeal by a special law that does not say to whom.
 */
export async function makeDecisionLetter(
  work: Work,
  meeting: Meeting,
  { id, paragraph }: AgendaItem,
  letter: DecisionLetter,
  certifier: Certifier,
): Promise<Pick<Extract, 'content' | 'pdf'>> {
  const refuse = (path: string, message: string) => fail('invalid', { errors: [{ path, message }] });
  if (paragraph === null) {
    return refuse('$', 'Punkten har inget paragrafnummer än.');
  }
  if (letter.to.trim() === '') {
    return refuse('$.to', 'Skriv vem underrättelsen är till.');
  }
  if (letter.appeal === 'administrative' && !letter.instance?.trim() && !letter.text?.trim()) {
    return refuse('$.instance', 'Skriv vilken instans beslutet överklagas till.');
  }
  const { tx } = work;
  const extract = await composeExtract(tx, meeting, [paragraph], certifier, { letter });
  const { content, contentSha256, attachments } = extract;
  refuseConverting(content, attachments);
  const [name = ''] = letter.to.trim().split(/\r?\n/);
  await record(work, {
    action: 'decision-letter.made',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: id,
    details: { paragraphs: [paragraph], name, appeal: letter.appeal, contentSha256 },
  });
  return { content, pdf: await printable(tx, content, attachments) };
}

/** The extract as PDF. Refuses as `composeExtract` does. */
export async function makeExtract(
  tx: EntityManager,
  meeting: Meeting,
  paragraphs: number[],
  certifier?: Certifier,
): Promise<Extract> {
  const extract = await composeExtract(tx, meeting, paragraphs, certifier);
  refuseConverting(extract.content, extract.attachments);
  return { ...extract, pdf: await printable(tx, extract.content, extract.attachments) };
}
