import { openNoticeDoors } from '@klubbat/shared/contracts/open-notices';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { longDate } from '@klubbat/shared/sentences/dates';
import { PageAnswer } from '../../http/answer.js';
import { openRoute, type OpenWork, type Route } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import {
  noticeBoardPage,
  noticeFeed,
  noticePage,
  type ShownNotice,
  type ShownNoticeBoard,
} from '../../web-pages/notice-pages.js';
import { exceptionLabels } from './exception-labels.js';
import { findOpenAnnouncements } from './open-announcement.store.js';
import { findOpenNoticeBoard, findOpenNotices, type OpenNotice } from './open-notice.store.js';

/** The board is read where it is, while notices are up: a copy elsewhere would outlive them. */
const page = (text: string, mediaType = 'text/html; charset=utf-8') =>
  new PageAnswer(text, mediaType, { robots: 'noindex, nofollow, noarchive' });

const ATOM = 'application/atom+xml; charset=utf-8';

function shown(notice: OpenNotice): ShownNotice {
  const { day, endDay, paragraphs, exceptions: _, style, adjustedAt, ...rest } = notice;
  return {
    ...rest,
    ...exceptionLabels(notice),
    meetingDays:
      endDay === null || endDay === day ? longDate(day) : `${longDate(day)} till ${longDate(endDay)}`,
    paragraphs: paragraphs === null ? '' : paragraphsLabel(style, paragraphs, day),
    adjustedOn: adjustedAt === null ? null : dayInSweden(adjustedAt),
  };
}

async function boardAt({ tx }: OpenWork, slug: string) {
  const found = (await findOpenNoticeBoard(tx, slug)) ?? fail('not-found');
  const { organisationId, organisation: name, kind, colour, openPages, keptAt, contact } = found;
  const board: ShownNoticeBoard = {
    organisation: { name, slug: found.slug, kind, colour },
    openPages,
    name: found.name,
    keptAt,
    contact,
  };
  return { organisationId, board };
}

async function upNow(work: OpenWork, slug: string) {
  const { organisationId, board } = await boardAt(work, slug);
  const notices = await findOpenNotices(work.tx, organisationId, dayInSweden(work.now));
  return { organisationId, board, notices: notices.map(shown) };
}

/**
 * The notice boards for anyone. A notice that is down is answered as one that never was.
 *
 * @param baseUrl where links that leave the house lead to
 */
export const openNoticeRoutes = (baseUrl: () => string): Route[] => [
  openRoute(openNoticeDoors.board, {
    do: async (work, { params }) => {
      const { organisationId, board, notices } = await upNow(work, params.organisation);
      const announcements = await findOpenAnnouncements(work.tx, organisationId, dayInSweden(work.now));
      return page(noticeBoardPage(board, notices, announcements));
    },
  }),
  // before the notices: its address is the id of none
  openRoute(openNoticeDoors.feed, {
    do: async (work, { params }) => {
      const { board, notices } = await upNow(work, params.organisation);
      return page(noticeFeed(board, notices, baseUrl()), ATOM);
    },
  }),
  openRoute(openNoticeDoors.notice, {
    do: async (work, { params }) => {
      const { organisationId, board } = await boardAt(work, params.organisation);
      const [notice] = await findOpenNotices(work.tx, organisationId, dayInSweden(work.now), params.id);
      return page(noticePage(board, shown(notice ?? fail('not-found'))));
    },
  }),
];
