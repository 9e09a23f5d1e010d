import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { longDate } from '@klubbat/shared/sentences/dates';
import {
  noticeCertificateWords as words,
  noticeEvidence,
  NOT_TRIED,
} from '@klubbat/shared/sentences/notice-sentences';
import {
  delegatedDecisionWords as delegated,
  publicDecider,
} from '@klubbat/shared/sentences/delegated-decision-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { composeDocument } from '../../documents/compose-document.js';
import type { PrintedCertificate } from '../../documents/document-kind.js';
import { dayInSweden, minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { boardInFileOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { print } from '../printing/print.js';
import { logoOf } from '../protocols/document.service.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findVersion, readVersion } from '../protocols/protocol.store.js';
import { templateChoice } from '../register/document-template.service.js';
import type { Board } from '../register/board.entity.js';
import { findBoard, findOrganisation } from '../register/register.store.js';
import type { NoticeSubject } from './notice-subject.js';
import { showNotice } from './present-notice.js';

const minute = (moment: string) => minuteInSweden(new Date(moment));

function gapSentences({ gaps }: NoticePage): string[] {
  return gaps.map(({ from, until, settlement, reason, dayBefore, dayAfter }) => {
    const meant =
      settlement === null
        ? noticeEvidence.unsettled
        : dayAfter === null
          ? noticeEvidence.noEffect(reason ?? '')
          : noticeEvidence.extended(dayBefore, dayAfter, reason ?? '');
    return `${noticeEvidence.gap(minute(from), minute(until))} ${meant}`;
  });
}

function evidenceOf(notice: NoticePage): string[] {
  if (notice.own) {
    const seen = notice.seenUp.map(({ from, until }) => noticeEvidence.seen(minute(from), minute(until)));
    return [
      noticeEvidence.own,
      ...(seen.length === 0 ? [noticeEvidence.neverSeen] : seen),
      ...gapSentences(notice),
    ];
  }
  const said = (text: string | null, sentence: (given: string) => string) =>
    text === null ? [] : [sentence(text)];
  return [
    noticeEvidence.elsewhere(notice.board, notice.postedBy),
    ...said(notice.evidence, noticeEvidence.posted),
    ...said(notice.evidenceUrl, noticeEvidence.seenAt),
    ...said(notice.removalEvidence, noticeEvidence.removal),
    ...notice.evidenceFiles.map(({ shows, fileName, sha256 }) =>
      noticeEvidence.file(shows, fileName, sha256),
    ),
  ];
}

/** The day, and the minute where the program itself knows it. */
const whenOf = (day: string, moment: string | null, own: boolean) =>
  own && moment !== null ? minute(moment) : longDate(day);

const known = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);

/** What was announced: the §§ of a meeting, or a decision by delegation as its notice told it. */
function announcedFacts(notice: NoticePage, meeting: Meeting | null): PrintedCertificate['facts'] {
  const { decision, body, organisation } = notice;
  if (decision !== null) {
    return [
      { label: words.body, value: `${body}, ${organisation}` },
      { label: delegated.decidedBy, value: publicDecider(decision) },
      { label: delegated.caseNumber, value: decision.caseNumber },
      { label: delegated.delegationPoint, value: decision.delegationPoint },
      { label: delegated.summary, value: decision.summary },
    ];
  }
  return [
    { label: words.body, value: `${body}, ${organisation}` },
    ...known(words.meetingDate, meeting === null ? null : daySpan(meeting.day, meeting.endDay ?? undefined)),
    { label: words.paragraphs, value: notice.paragraphsLabel },
    ...known(words.adjustedOn, notice.adjustedOn),
  ];
}

/** On several boards the time runs from the last. Where it does not run, the notice is up for as long all the same. */
function appealFacts({ lastAppealDay, standsUntil }: NoticePage): PrintedCertificate['facts'] {
  if (standsUntil === null) {
    return [];
  }
  const day = longDate(standsUntil);
  return lastAppealDay === null
    ? [
        { label: words.appeal, value: NOT_TRIED },
        { label: words.standsUntil, value: day },
      ]
    : [{ label: words.lastAppealDay, value: day }];
}

function factsOf(notice: NoticePage, meeting: Meeting | null): PrintedCertificate['facts'] {
  return [
    ...announcedFacts(notice, meeting),
    { label: words.board, value: notice.board },
    { label: words.posted, value: whenOf(notice.postedOn, notice.postedAt, notice.own) },
    {
      label: words.removed,
      value:
        notice.removedOn === null ? words.stillUp : whenOf(notice.removedOn, notice.removedAt, notice.own),
    },
    ...appealFacts(notice),
    ...known(notice.decision === null ? words.keptAt : delegated.keptAt, notice.keptAt),
    ...known(words.postedBy, notice.postedBy),
    ...known(words.contact, notice.contact),
  ];
}

/** Of a decision by delegation there is no meeting: the paper has its body and its day alone. */
function recordOfDecision(
  { organisation, body, date }: NoticePage,
  board: Board,
  kind: OrganisationKind,
): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: organisation, kind },
    board: { ...boardInFileOf(board), name: body },
    meeting: { date },
    people: [],
    officers: {},
    attendance: [],
    items: [],
  };
}

async function recordOf(work: Work, notice: Notice, page: NoticePage, board: Board): Promise<MeetingFile> {
  if (notice.adjustmentId === null) {
    const organisation = (await findOrganisation(work.tx, board.organisationId)) ?? fail('not-found');
    return recordOfDecision(page, board, organisation.kind);
  }
  const version = (await findVersion(work.tx, notice.adjustmentId)) ?? fail('not-found');
  return (await readVersion(work.tx, version.adjustmentId, 'record')).record;
}

/** The anslagsbevis of a notice: of a decision by delegation, or of what is adjusted here; while it is up and afterwards. */
export async function makeCertificate(
  work: Work,
  { notice, meetingId, ...subject }: NoticeSubject,
): Promise<{ pdf: Uint8Array; title: string }> {
  const page = await showNotice(work, notice, subject);
  const board = (await findBoard(work.tx, page.boardId)) ?? fail('not-found');
  const record = await recordOf(work, notice, page, board);
  const meeting = meetingId === null ? null : await findMeeting(work.tx, meetingId);
  const { look } = await templateChoice(work.tx, board.organisationId, board);
  const content = composeDocument(record, {
    kind: 'notice-certificate',
    adjusted: [],
    draft: false,
    pagePerItem: false,
    files: {},
    certificate: {
      facts: factsOf(page, meeting),
      evidence: evidenceOf(page),
      madeBy: work.actor.name,
      madeOn: longDate(dayInSweden(work.now)),
    },
    ...(look === undefined ? {} : { look }),
  });
  const dateLabel = page.decision === null ? content.dateLabel : delegated.decidedOn;
  const logo = await logoOf(work.tx, content);
  return { pdf: await print({ ...content, dateLabel }, [], logo), title: content.fileTitle };
}
