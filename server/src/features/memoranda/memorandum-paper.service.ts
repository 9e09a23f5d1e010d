import { layoutOf } from '@klubbat/shared/contracts/board-layout';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import type { EntityManager } from 'typeorm';
import { composeDocument } from '../../documents/compose-document.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { boardInFileOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { printable } from '../protocols/document.service.js';
import type { MadePaper } from '../protocols/paper.service.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard, findOrganisation, findPerson } from '../register/register.store.js';
import type { Memorandum } from './memorandum.entity.js';
import { findMemorandumFiles } from './memorandum-file.store.js';
import {
  findAcceptedOfMeeting,
  findMemorandum,
  findSubmissions,
  type SubmissionRow,
} from './memorandum.store.js';

type Written = Pick<Memorandum, 'title' | 'caseNumber' | 'confidential' | 'sections' | 'recipients'>;

/** What of it is printed, and as of when. */
interface Printed extends Written {
  at: Date;
  draft: boolean;
  meetingId: string | null;
  fileNames: string[];
}

const caseOf = ({ title, caseNumber, confidential, sections, recipients }: Written): ItemInFile => ({
  title: title.trim() === '' ? 'Utan rubrik' : title,
  ...(caseNumber === null ? {} : { caseNumber }),
  ...(confidential === null ? {} : { confidential }),
  sections: sections.filter(({ body = '' }) => body.trim() !== ''),
  ...(recipients.length === 0 ? {} : { recipients }),
});

async function compose(
  tx: EntityManager,
  { organisationId, boardId, authorId }: Memorandum,
  printed: Printed,
): Promise<ProtocolContent> {
  const organisation = (await findOrganisation(tx, organisationId)) ?? fail('not-found');
  const board = (await findBoard(tx, boardId)) ?? fail('not-found');
  const author = (await findPerson(tx, authorId)) ?? fail('not-found');
  const meeting = printed.meetingId === null ? null : await findMeeting(tx, printed.meetingId);
  return composeDocument(
    {
      format: 'meeting-file',
      version: 1,
      organisation: { name: organisation.name, kind: organisation.kind },
      board: boardInFileOf(board),
      meeting: { date: dayInSweden(printed.at) },
      people: [],
      items: [caseOf(printed)],
    },
    {
      kind: 'memorandum',
      adjusted: [],
      draft: printed.draft,
      pagePerItem: false,
      layout: layoutOf(board),
      files: {},
      memorandum: {
        author: author.name,
        ...(author.title === null ? {} : { post: author.title }),
        ...(meeting === null ? {} : { meetingDate: meeting.day }),
        files: printed.fileNames,
      },
      ...(await templateChoice(tx, organisationId, board)),
    },
  );
}

async function asSubmitted(
  tx: EntityManager,
  memorandum: Memorandum,
  submission: SubmissionRow,
): Promise<ProtocolContent> {
  const files = await findMemorandumFiles(tx, memorandum.id);
  return compose(tx, memorandum, {
    ...submission,
    at: submission.sentAt,
    draft: false,
    fileNames: files.filter(({ id }) => submission.files.includes(id)).map(({ fileName }) => fileName),
  });
}

async function asWritten(tx: EntityManager, memorandum: Memorandum): Promise<ProtocolContent> {
  const files = await findMemorandumFiles(tx, memorandum.id);
  return compose(tx, memorandum, {
    ...memorandum,
    at: memorandum.updatedAt,
    draft: true,
    fileNames: files.filter(({ removedAt }) => removedAt === null).map(({ fileName }) => fileName),
  });
}

const isSame = (one: Written, other: Written) => {
  const text = (of: Written) =>
    JSON.stringify([of.title, of.caseNumber, of.confidential, of.sections, of.recipients]);
  return text(one) === text(other);
};

/**
 * A memorandum as PDF, for one who sees it: a certain submission, or as its page shows it. What its author has written since he
 * submitted it is marked as a draft. Refuses with `not-found` a submission that is not there, and as `print` does.
 */
export async function memorandumPaper(
  { tx, actor }: Work,
  id: string,
  number: number | undefined,
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const memorandum = (await findMemorandum(tx, id)) ?? fail('not-found');
  const [latest, ...earlier] = await findSubmissions(tx, id);
  const wanted =
    number === undefined
      ? latest
      : ([latest, ...earlier].find((one) => one?.number === number) ?? fail('not-found'));
  const writes = number === undefined && memorandum.authorId === actor.personId;
  const content =
    wanted === undefined || (writes && !isSame(wanted, memorandum))
      ? await asWritten(tx, memorandum)
      : await asSubmitted(tx, memorandum, wanted);
  return { content, pdf: await printable(tx, content, []) };
}

/**
 * The memoranda that the items of a meeting were taken in as, as PDF, in the order of the agenda: each the first paper of its item.
 * None that is secret: they are laid out where anybody may read them.
 */
export async function acceptedPapers(tx: EntityManager, meeting: Meeting): Promise<MadePaper[]> {
  const papers: MadePaper[] = [];
  const open = (await findAcceptedOfMeeting(tx, meeting.id)).filter(
    ({ confidential }) => confidential === null,
  );
  for (const submission of open) {
    const memorandum = (await findMemorandum(tx, submission.memorandumId)) ?? fail('not-found');
    const content = await asSubmitted(tx, memorandum, submission);
    papers.push({
      itemId: submission.itemId ?? fail('not-found'),
      label: `${documentWords.memorandum.file} ${papers.length + 1}`,
      title: submission.title,
      bytes: await (await printable(tx, content, []))(),
    });
  }
  return papers;
}
