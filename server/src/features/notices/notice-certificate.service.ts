import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { longDate } from '@klubbat/shared/sentences/dates';
import { noticeCertificateWords as words, noticeEvidence } from '@klubbat/shared/sentences/notice-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { composeDocument } from '../../documents/compose-document.js';
import type { PrintedCertificate } from '../../documents/document-kind.js';
import { dayInSweden, minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Subject } from '../../policies/may.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { print } from '../printing/print.js';
import type { Notice } from '../protocols/notice.entity.js';
import { findVersion, readVersion } from '../protocols/protocol.store.js';
import { templateChoice } from '../register/document-template.service.js';
import { findBoard } from '../register/register.store.js';
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
  ];
}

/** The day, and the minute where the program itself knows it. */
const whenOf = (day: string, moment: string | null, own: boolean) =>
  own && moment !== null ? minute(moment) : longDate(day);

function factsOf(notice: NoticePage, meeting: Meeting): PrintedCertificate['facts'] {
  const known = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return [
    { label: words.body, value: `${notice.body}, ${notice.organisation}` },
    { label: words.meetingDate, value: daySpan(meeting.day, meeting.endDay ?? undefined) },
    { label: words.paragraphs, value: notice.paragraphsLabel },
    ...known(words.adjustedOn, notice.adjustedOn),
    { label: words.board, value: notice.board },
    { label: words.posted, value: whenOf(notice.postedOn, notice.postedAt, notice.own) },
    {
      label: words.removed,
      value:
        notice.removedOn === null ? words.stillUp : whenOf(notice.removedOn, notice.removedAt, notice.own),
    },
    ...known(words.lastAppealDay, notice.standsUntil === null ? null : longDate(notice.standsUntil)),
    ...known(words.keptAt, notice.keptAt),
    ...known(words.postedBy, notice.postedBy),
    ...known(words.contact, notice.contact),
  ];
}

/** The anslagsbevis of a notice: of what is adjusted here, while the notice is up and afterwards. */
export async function makeCertificate(
  work: Work,
  notice: Notice,
  subject: Subject & { meeting: Meeting },
): Promise<{ pdf: Uint8Array; title: string }> {
  const version = (await findVersion(work.tx, notice.adjustmentId)) ?? fail('not-found');
  const { record } = await readVersion(work.tx, version.adjustmentId, 'record');
  const { meeting } = subject;
  const page = await showNotice(work, notice, subject);
  const { look } = await templateChoice(
    work.tx,
    meeting.organisationId,
    await findBoard(work.tx, meeting.boardId),
  );
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
  return { pdf: await print(content, []), title: content.fileTitle };
}
