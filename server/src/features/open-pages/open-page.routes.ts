import { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import {
  boardPresentationDoors,
  organisationPresentationDoors,
} from '@klubbat/shared/contracts/presentation';
import { OpenFileAnswer, PageAnswer } from '../../http/answer.js';
import { publishedRoute } from '../../http/published-route.js';
import { route, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import { colourStyle, style, styleSum } from '../../web-pages/style.js';
import { textPage } from '../../web-pages/text-page.js';
import { draftOf } from '../presentations/presentation.service.js';
import { boardSubject } from '../register/board-subject.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { findOrganisation } from '../register/register.store.js';
import {
  readOpenDocument,
  showBoard,
  showEarlierMembers,
  showHouse,
  showOrganisation,
} from './board-pages.service.js';
import { showCase } from './case-page.service.js';
import { boardCalendar, boardFeed, organisationFeed } from './follow-boards.service.js';
import {
  readProtocol,
  showMeeting,
  showParagraph,
  showProtocol,
  type PageWithEnd,
} from './meeting-pages.service.js';
import { showSearch } from './open-search.service.js';
import { findOpenLogo, findOpenOrganisations } from './open-board.store.js';

const HTML = 'text/html; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';
const CSS = 'text/css; charset=utf-8';

const page = (text: string) => new PageAnswer(text, HTML);

/** Searching programs are told when it leaves the web, and keep no copy of their own. */
const ending = ({ page: text, removeOn }: PageWithEnd) =>
  new PageAnswer(text, HTML, {
    robots: removeOn === null ? 'noarchive' : `noarchive, unavailable_after: ${removeOn}`,
  });

const openDocument = ({ bytes, title }: { bytes: Buffer; title: string }) =>
  new OpenFileAnswer(bytes, `${title}.pdf`, 'application/pdf');

/** Only who writes it sees it, and nobody keeps a copy. */
const preview = (text: string) => new PageAnswer(text, HTML, { keep: 'never', robots: 'noindex' });

/** What a draft makes of the open page, for those who look after it. */
const previewRoutes: Route[] = [
  route(boardPresentationDoors.preview, {
    may: 'presentation.write',
    subject: boardSubject,
    do: async (work, { query }, { organisationId, boardId, board }) => {
      const owner = await findOrganisation(work.tx, organisationId);
      const place = { organisation: owner?.slug ?? '', board: board.slug ?? '' };
      const draft = await draftOf(work, { organisationId, boardId });
      return preview(await showBoard(work, place, { asked: query.ar, draft }));
    },
  }),
  route(organisationPresentationDoors.preview, {
    may: 'presentation.write',
    subject: organisationSubject,
    do: async (work, { query }, { organisationId, organisation }) => {
      const draft = await draftOf(work, { organisationId, boardId: null });
      return preview(await showOrganisation(work, organisation.slug ?? '', { asked: query.ar, draft }));
    },
  }),
];

/** Pages, feeds and calendars for anyone. `baseUrl`: where links that leave the house lead to. */
export const openPageRoutes = (baseUrl: () => string): Route[] => [
  ...previewRoutes,
  publishedRoute(openPageDoors.house, { do: async (work) => page(await showHouse(work)) }),
  publishedRoute(openPageDoors.style, {
    do: async (_work, { params }) =>
      params.sum === styleSum ? new PageAnswer(style, CSS, { keep: 'ever' }) : fail('not-found'),
  }),
  publishedRoute(openPageDoors.colour, {
    do: async (_work, { params }) => new PageAnswer(colourStyle(`#${params.colour}`), CSS, { keep: 'ever' }),
  }),
  publishedRoute(openPageDoors.text, {
    do: async ({ tx }, { params }) => page(textPage(params.text, await findOpenOrganisations(tx))),
  }),
  publishedRoute(openPageDoors.logo, {
    do: async ({ tx }, { params }) => {
      const found = (await findOpenLogo(tx, params.organisation, params.sum)) ?? fail('not-found');
      return new PageAnswer(found.bytes, found.mediaType, { keep: 'ever' });
    },
  }),
  publishedRoute(openPageDoors.organisationDocument, {
    do: async (work, { params }) => openDocument(await readOpenDocument(work, params)),
  }),
  publishedRoute(openPageDoors.organisationFeed, {
    do: async (work, { params }) =>
      new PageAnswer(await organisationFeed(work, params.organisation, baseUrl()), ATOM),
  }),
  publishedRoute(openPageDoors.organisation, {
    do: async (work, { params, query }) =>
      page(await showOrganisation(work, params.organisation, { asked: query.ar })),
  }),
  publishedRoute(openPageDoors.search, {
    do: async (work, { params, query }) =>
      new PageAnswer(await showSearch(work, params.organisation, query), HTML, { robots: 'noindex' }),
  }),
  publishedRoute(openPageDoors.case, {
    do: async (work, { params, query }) =>
      page(await showCase(work, params.organisation, { number: query.nummer, part: query.del ?? 1 })),
  }),
  publishedRoute(openPageDoors.boardDocument, {
    do: async (work, { params }) => openDocument(await readOpenDocument(work, params)),
  }),
  publishedRoute(openPageDoors.earlierMembers, {
    do: async (work, { params, query }) => page(await showEarlierMembers(work, params, query.del ?? 1)),
  }),
  publishedRoute(openPageDoors.boardFeed, {
    do: async (work, { params }) => new PageAnswer(await boardFeed(work, params, baseUrl()), ATOM),
  }),
  publishedRoute(openPageDoors.boardCalendar, {
    do: async (work, { params }) => new PageAnswer(await boardCalendar(work, params, baseUrl()), CALENDAR),
  }),
  publishedRoute(openPageDoors.board, {
    do: async (work, { params, query }) => page(await showBoard(work, params, { asked: query.ar })),
  }),
  publishedRoute(openPageDoors.meeting, {
    do: async (work, { params, query }) => page(await showMeeting(work, params, query.del ?? 1)),
  }),
  publishedRoute(openPageDoors.protocolPdf, {
    do: async (work, { params }) => {
      const { pdf, name } = await readProtocol(work, params);
      return new OpenFileAnswer(pdf, name, 'application/pdf');
    },
  }),
  publishedRoute(openPageDoors.protocol, {
    do: async (work, { params, query }) => ending(await showProtocol(work, params, query.del ?? 1)),
  }),
  publishedRoute(openPageDoors.paragraph, {
    do: async (work, { params, query }) => ending(await showParagraph(work, params, query.del ?? 1)),
  }),
];
