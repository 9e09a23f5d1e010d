import type { EntityManager } from 'typeorm';
import { type BoardLayout, layoutOf, usualLayout } from '@klubbat/shared/contracts/board-layout';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { KnownFiles } from '../../documents/appendix-part.js';
import type { BoundFile } from '../../documents/bound-file.js';
import { signedPdfName } from '@klubbat/shared/sentences/signature-sentences';
import { composeDocument } from '../../documents/compose-document.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import { hasPages } from '../../documents/may-be-pages.js';
import { fail } from '../../platform/errors.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { AttachmentRow } from '../attachments/attachment.store.js';
import { holdsSecrets } from '../attachments/secrets.store.js';
import { readFile, readFileBySum } from '../files/stored-file.store.js';
import { print, printTelling, type Printed } from '../printing/print.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { templateChoice } from '../register/document-template.service.js';
import type { Board } from '../register/board.entity.js';
import { findBoard } from '../register/register.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { adjustedAtOnce } from './adjusted-at-once.js';
import type { Adjustment } from './adjustment.entity.js';
import { adjustedParagraphs, isAdjusted } from './adjusted-paragraphs.js';
import { findAdjustments, readVersion } from './protocol.store.js';
import { countSignedParts, readSignedPdf } from './signed-part.store.js';

/** How the meeting is printed: as it was when its first § was sent, until then as the board has it. */
export function layoutOfMeeting(meeting: Meeting, board: Board | null): BoardLayout {
  return meeting.layout ?? (board === null ? usualLayout : layoutOf(board));
}

/** What a document must know of the attachments' files. */
export function knownFiles(attachments: AttachmentRow[]): KnownFiles {
  return Object.fromEntries(
    attachments.flatMap(({ number, stored }) =>
      stored === null ? [] : [[number, { sha256: stored.sha256, pdf: hasPages(stored.mediaType) }]],
    ),
  );
}

/** The pages that have been made of a file of Office, or why there are none. */
async function madeOf(tx: EntityManager, { stored }: AttachmentRow): Promise<Pick<BoundFile, 'made'>> {
  const conversion = stored?.conversion ?? null;
  if (conversion === null) {
    return {};
  }
  const { pagesFileId, fault } = conversion;
  return {
    made:
      pagesFileId === null ? { none: fault ?? 'waiting' } : { pdf: (await readFile(tx, pagesFileId)).bytes },
  };
}

/**
 * Makes sure that no appendix is still being made into pages: what is kept or leaves the house is whole. Refuses with
 * `file-converting`.
 */
export function refuseConverting({ appendices }: ProtocolContent, attachments: AttachmentRow[]): void {
  const waiting = attachments.filter(({ stored }) => stored?.conversion?.state === 'waiting');
  const named = appendices.find(({ fileSha256 }) =>
    waiting.some(({ stored }) => stored?.sha256 === fileSha256),
  );
  if (named !== undefined) {
    fail('file-converting', { params: { label: named.label } });
  }
}

/** The files of the appendices that a paper names; `of` tells whose they are where several papers stand in one file. */
async function boundFiles(
  tx: EntityManager,
  content: Pick<ProtocolContent, 'appendices'>,
  attachments: AttachmentRow[],
  of = '',
): Promise<BoundFile[]> {
  const bound: BoundFile[] = [];
  for (const { label, title, fileSha256 } of content.appendices) {
    const attachment = attachments.find(({ stored }) => stored !== null && stored.sha256 === fileSha256);
    if (attachment?.fileId) {
      const { bytes, mediaType } = await readFile(tx, attachment.fileId);
      const made = await madeOf(tx, attachment);
      const name = attachment.fileName ?? title;
      bound.push({ label: `${label}${of}`, title, bytes, name, mediaType, ...made });
    }
  }
  return bound;
}

/**
 * Reads the logo and the files of the appendices that content names, and gives what draws it with them and with those that are `made` for it. Called when the
 * transaction is over, nobody waits for its connection meanwhile. Refuses as `print` does.
 */
export async function printable(
  tx: EntityManager,
  content: ProtocolContent,
  attachments: AttachmentRow[],
  made: readonly BoundFile[] = [],
): Promise<() => Promise<Uint8Array>> {
  const printed = await printableTelling(tx, content, attachments, made);
  return async () => (await printed()).pdf;
}

/** The same, where it must be told which of the files have no pages in it. */
export async function printableTelling(
  tx: EntityManager,
  content: ProtocolContent,
  attachments: AttachmentRow[],
  made: readonly BoundFile[] = [],
): Promise<() => Promise<Printed>> {
  const named = new Set(content.appendices.map(({ label }) => label));
  const bound = [
    ...made.filter(({ label }) => named.has(label)),
    ...(await boundFiles(tx, content, attachments)),
  ];
  const logo = await logoOf(tx, content);
  return () => printTelling(content, bound, logo);
}

export interface Paper {
  content: ProtocolContent;
  attachments: AttachmentRow[];
}

/** Several papers in one file, the first leading. Refuses with `file-converting`, and as `print` does. */
export async function printableTogether(
  tx: EntityManager,
  [first, ...others]: readonly [Paper, ...Paper[]],
  fileTitle: string,
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const bound: BoundFile[] = [];
  for (const { content, attachments } of [first, ...others]) {
    refuseConverting(content, attachments);
    const of = content === first.content ? '' : `, ${content.board} ${content.date}`;
    bound.push(...(await boundFiles(tx, content, attachments, of)));
  }
  const following = others.map(({ content: { following: _, ...content } }) => content);
  const content = { ...first.content, fileTitle, following };
  const logo = await logoOf(tx, content);
  return { content, pdf: () => print(content, bound, logo) };
}

/** The file of the logo that content is printed with; undefined where it has none. */
export async function logoOf(
  tx: EntityManager,
  { look }: Pick<ProtocolContent, 'look'>,
): Promise<Uint8Array | undefined> {
  return look?.logo && readFileBySum(tx, look.logo.sha256);
}

/** The same at once, where the bytes belong in what the transaction writes. Refuses as `refuseConverting` does too. */
export async function renderDocument(
  tx: EntityManager,
  content: ProtocolContent,
  attachments: AttachmentRow[],
): Promise<Uint8Array> {
  refuseConverting(content, attachments);
  return (await printable(tx, content, attachments))();
}

export interface ComposeInput {
  tx: EntityManager;
  meeting: Meeting;
  file: MeetingFile;
  attachments: AttachmentRow[];
}

/** What a document is composed from, by `composeDocument`: here, or in the thread that draws it. */
export interface Composition {
  file: MeetingFile;
  choice: DocumentChoice;
}

async function compositionOf(
  { tx, meeting, file, attachments }: ComposeInput,
  choice: Pick<DocumentChoice, 'paragraphs' | 'adjusted' | 'draft' | 'signers' | 'adjustedAtOnce'> &
    Pick<
      Partial<DocumentChoice>,
      'kind' | 'pagePerItem' | 'putInWriting' | 'reference' | 'firstPapers' | 'publicVersion' | 'finished'
    >,
): Promise<Composition> {
  const board = await findBoard(tx, meeting.boardId);
  const layout = layoutOfMeeting(meeting, board);
  return {
    file,
    choice: {
      kind: meeting.record,
      pagePerItem: layout.pagePerItem,
      voteStyle: meeting.voteStyle ?? board?.voteStyle ?? 'sides',
      attendanceStyle: meeting.attendanceStyle ?? board?.attendanceStyle ?? 'presence',
      layout,
      appealable: board?.appealable ?? true,
      files: knownFiles(attachments),
      ...(await templateChoice(tx, meeting.organisationId, board)),
      ...choice,
    },
  };
}

/** The content of a protocol (or of notes) of these §§, or of the whole meeting. */
export async function composeMeeting(
  input: ComposeInput,
  given: Parameters<typeof compositionOf>[1],
): Promise<ProtocolContent> {
  const { file, choice } = await compositionOf(input, given);
  return composeDocument(file, choice);
}

/** What the file said of adjustments made elsewhere: who signed, and what he objected, is printed. */
function withAdjustments(file: MeetingFile, adjustments: Adjustment[]): MeetingFile {
  const given = adjustments.flatMap(({ asGiven }) => asGiven ?? []);
  return given.length === 0 ? file : { ...file, meeting: { ...file.meeting, adjustments: given } };
}

async function standingAdjustments(tx: EntityManager, meeting: Meeting): Promise<Adjustment[]> {
  return (await findAdjustments(tx, meeting.id)).filter(({ state }) => state !== 'withdrawn');
}

/** What the whole protocol is composed from: what is frozen, and what is not. */
export async function draftComposition(
  tx: EntityManager,
  meeting: Meeting,
  { file, items, attachments }: MeetingRecord,
  given?: Adjustment[],
): Promise<Composition> {
  const adjustments = given ?? (await standingAdjustments(tx, meeting));
  return compositionOf(
    { tx, meeting, file: withAdjustments(file, adjustments), attachments },
    {
      adjusted: adjustedParagraphs(items, adjustments),
      draft: !meeting.history && items.some((item) => item.adjustmentId === null),
      ...(meeting.history ? {} : { adjustedAtOnce: await adjustedAtOnce(tx, meeting.id) }),
    },
  );
}

/** What the whole protocol says, composed anew. */
export async function draftContent(...given: Parameters<typeof draftComposition>): Promise<ProtocolContent> {
  const { file, choice } = await draftComposition(...given);
  return composeDocument(file, choice);
}

export interface MeetingDocument {
  content: ProtocolContent;
  /** what it is saved as */
  fileName: string;
  /** read when it is asked for: a frozen one as it was stored, another as what draws it */
  pdf: () => Promise<Uint8Array | (() => Promise<Uint8Array>)>;
}

/** The adjustment whose frozen document is the whole protocol: of every §, but for those adjusted at once before it. */
function wholeProtocol(adjustments: Adjustment[], items: AgendaItem[]): Adjustment | undefined {
  const [only, ...more] = adjustments.filter(({ immediate }) => !immediate);
  const isWhole =
    only?.origin === 'klubbat' && more.length === 0 && items.every((item) => item.adjustmentId !== null);
  return isWhole ? only : undefined;
}

/** What is adjusted is given with the signatures in it; until then the bytes that are signed, and no others. */
async function frozenFile(
  tx: EntityManager,
  versionId: string,
  { fileTitle }: ProtocolContent,
  adjustment: Adjustment,
): Promise<Pick<MeetingDocument, 'fileName' | 'pdf'>> {
  const signed = isAdjusted(adjustment) && (await countSignedParts(tx, versionId)) > 0;
  return {
    fileName: signed ? signedPdfName(fileTitle) : `${fileTitle}.pdf`,
    pdf: async () =>
      signed ? (await readSignedPdf(tx, versionId)).pdf : (await readVersion(tx, adjustment.id, 'pdf')).pdf,
  };
}

/**
 * The protocol of a meeting as it stands. Where one adjustment holds every § (that was not adjusted at once), its frozen
 * content and bytes are given, never a new rendering; otherwise the whole is composed from what is frozen (a trigger keeps
 * it so) and drafts. `withoutSecrets`: for whoever may not read what is secret in it; a frozen document cannot be cut, so
 * where anything is, it is composed without that.
 */
export async function meetingDocument(
  tx: EntityManager,
  meeting: Meeting,
  { withoutSecrets }: { withoutSecrets: boolean },
): Promise<MeetingDocument> {
  const record = await gatherRecord(tx, meeting);
  const { items, attachments } = record;
  const adjustments = await standingAdjustments(tx, meeting);
  const isCut = withoutSecrets && (await holdsSecrets(tx, meeting.id));
  const frozen = isCut ? undefined : wholeProtocol(adjustments, items);
  if (frozen !== undefined) {
    const { id, content } = await readVersion(tx, frozen.id, 'content');
    // §§ may have been adjusted at once after the rest was sent: then no frozen document holds all of them
    if (content.items.length === items.length) {
      return { content, ...(await frozenFile(tx, id, content, frozen)) };
    }
  }
  const { file, choice } = await draftComposition(tx, meeting, record, adjustments);
  const content = composeDocument(file, isCut ? { ...choice, laidOpen: true } : choice);
  return {
    content,
    fileName: `${content.fileTitle}.pdf`,
    pdf: () => printable(tx, content, attachments),
  };
}
