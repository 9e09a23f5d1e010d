import { openNoticeDoors } from '@klubbat/shared/contracts/open-notices';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { longDate } from '@klubbat/shared/sentences/dates';
import { PageAnswer } from '../../http/answer.js';
import { openRoute, type OpenWork, type Route } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import {
  noticeBoardPage,
  noticePage,
  type ShownNotice,
  type ShownNoticeBoard,
} from '../../web-pages/notice-pages.js';
import { findOpenNoticeBoard, findOpenNotices, type OpenNotice } from './open-notice.store.js';

/** The board is read where it is, while notices are up: a copy elsewhere would outlive them. */
const page = (text: string) =>
  new PageAnswer(text, 'text/html; charset=utf-8', { robots: 'noindex, nofollow, noarchive' });

function shown({ day, endDay, paragraphs, style, adjustedAt, ...notice }: OpenNotice): ShownNotice {
  return {
    ...notice,
    meetingDays:
      endDay === null || endDay === day ? longDate(day) : `${longDate(day)} till ${longDate(endDay)}`,
    paragraphs: paragraphsLabel(style, paragraphs, day),
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

/** The notice boards for anyone. A notice that is down is answered as one that never was. */
export const openNoticeRoutes: Route[] = [
  openRoute(openNoticeDoors.board, {
    do: async (work, { params }) => {
      const { organisationId, board } = await boardAt(work, params.organisation);
      const notices = await findOpenNotices(work.tx, organisationId, dayInSweden(work.now));
      return page(noticeBoardPage(board, notices.map(shown)));
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
