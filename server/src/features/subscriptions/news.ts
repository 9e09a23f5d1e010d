import type { EntityManager } from 'typeorm';
import { delegatedDecisionWords } from '@klubbat/shared/sentences/delegated-decision-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { appealedUntil, noticeReservations } from '@klubbat/shared/sentences/notice-sentences';
import type { News } from '../../emails/subscription-email.js';
import { dayInSweden } from '../../platform/clock.js';
import { meetingAddress, noticeAddress, protocolAddress } from '../../web-pages/addresses.js';
import { meetingWord, placeOf, publicationTitle } from '../../web-pages/meeting-lines.js';
import { exceptionLabels } from '../notices/exception-labels.js';
import { findOpenNotices, type OpenNotice } from '../notices/open-notice.store.js';
import { findComingOfOrganisation, findOpenPublications } from '../open-pages/open-meeting.store.js';
import { withDay } from '../open-pages/open-places.js';
import type { Subscription } from './subscription.entity.js';

/** More than anybody reads in one mail: the rest is on the pages. */
const MOST = 100;

function noticeWords(notice: OpenNotice): string {
  const { body, day, style, paragraphs, decision } = notice;
  const what =
    decision === null
      ? `${body} ${longDate(day)}. ${paragraphsLabel(style, paragraphs ?? [], day)}.`
      : `${delegatedDecisionWords.title}, ${body} ${longDate(day)}. ${decision.caseNumber}.`;
  const until = appealedUntil(notice, longDate);
  const but = noticeReservations({ ...notice, ...exceptionLabels(notice) });
  return [what, but.length === 0 ? until : `${until}.`, ...but].join(' ');
}

/**
 * What has become public since somebody was told last, and still is: read from where the open pages read, so that what is
 * withdrawn meanwhile is in no mail.
 */
export async function newsFor(
  tx: EntityManager,
  { organisationId, boards, subjects, coveredUntil }: Subscription,
  slug: string,
  now: Date,
): Promise<News> {
  const today = dayInSweden(now);
  const isFollowed = ({ board }: { board: string }) => boards.length === 0 || boards.includes(board);
  const isNew = (at: Date) => coveredUntil !== null && at > coveredUntil && at <= now;
  const wants = (subject: (typeof subjects)[number]) => subjects.includes(subject);
  const protocols = wants('protocols')
    ? await findOpenPublications(tx, today, { organisationId, most: MOST })
    : [];
  const meetings = wants('meetings') ? await findComingOfOrganisation(tx, today, organisationId, MOST) : [];
  const notices = wants('notices') ? await findOpenNotices(tx, organisationId, today) : [];
  return {
    protocols: protocols
      .filter((one) => isFollowed(one) && isNew(one.publishedAt))
      .map(withDay)
      .map((one) => ({
        words: `${publicationTitle(one)}. ${printParagraphs(one.paragraphs)}`,
        path: protocolAddress(placeOf(one), one.number),
        notes: one.notes,
      })),
    meetings: meetings
      .filter((one) => isFollowed(one) && isNew(one.changedAt))
      .map((one) => ({
        words: `${one.boardName}, ${meetingWord(one).toLocaleLowerCase('sv')} ${longDate(one.day)}${one.cancelled ? ', inställt' : ''}`,
        path: meetingAddress(placeOf(one)),
      })),
    notices: notices
      .filter((one) => isFollowed(one) && isNew(one.changedAt))
      .map((one) => ({ words: noticeWords(one), path: noticeAddress(slug, one.id) })),
  };
}
