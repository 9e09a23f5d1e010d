import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { BoardPlace } from '../../web-pages/addresses.js';
import { boardPage } from '../../web-pages/board-page.js';
import { earlierMembersPage } from '../../web-pages/earlier-members-page.js';
import { housePage } from '../../web-pages/house-page.js';
import { organisationPage } from '../../web-pages/organisation-page.js';
import { findNoticeBoard } from '../notices/notice-board.store.js';
import {
  findOpenBoards,
  findOpenMembers,
  findOpenOrganisations,
  findPublishedDocument,
  findPublishedDocuments,
  findPublishedPresentation,
} from './open-board.store.js';
import {
  findComingMeetings,
  findComingOfOrganisation,
  findOpenMeetings,
  findOpenPublications,
  findOpenYears,
} from './open-meeting.store.js';
import { openBoard, openOrganisation, withDay, type Reading } from './open-places.js';

/** So many lines of what is coming and what came last: more stand with each board. */
const SOME = 10;
const MOST_OF_BOARD = 50;

/** How a page is looked at: the year that was asked for, and what is told where it is not what is published. */
interface Looked {
  asked?: string | undefined;
  draft?: PresentationContent;
}

/** The organisations that have opened their pages. */
export async function showHouse({ tx }: Reading): Promise<string> {
  return housePage(await findOpenOrganisations(tx));
}

/** An organisation's page. Refuses with `not-found`. */
export async function showOrganisation(
  reading: Reading,
  slug: string,
  { asked, draft }: Looked = {},
): Promise<string> {
  const organisation = await openOrganisation(reading, slug);
  const { tx, now } = reading;
  const today = dayInSweden(now);
  const latest = await findOpenPublications(tx, today, { organisationId: organisation.id, most: SOME });
  return organisationPage({
    organisation,
    boards: await findOpenBoards(tx, organisation.id),
    coming: await findComingOfOrganisation(tx, today, organisation.id, SOME),
    latest: latest.map(withDay),
    noticeBoard: (await findNoticeBoard(tx, organisation.id))?.name,
    presentation: draft ?? (await findPublishedPresentation(tx, organisation.id, null)),
    documents: await findPublishedDocuments(tx, organisation.id, null),
    year: asked ?? today.slice(0, 4),
    today,
  });
}

/** A board's page with the meetings of a year; without one the newest. Refuses with `not-found`. */
export async function showBoard(
  reading: Reading,
  place: BoardPlace,
  { asked, draft }: Looked = {},
): Promise<string> {
  const { organisation, board, today } = await openBoard(reading, place);
  const { tx } = reading;
  const presentation = draft ?? (await findPublishedPresentation(tx, organisation.id, board.id));
  const years = await findOpenYears(tx, today, board.id);
  const told = new Set([...years, ...presentation.timeline.map(({ day }) => day.slice(0, 4))]);
  const now = today.slice(0, 4);
  const year = asked ?? (told.has(now) ? now : ([...told].sort().at(-1) ?? now));
  const latest = await findOpenPublications(tx, today, {
    organisationId: organisation.id,
    boardId: board.id,
    most: MOST_OF_BOARD,
  });
  return boardPage({
    organisation,
    board,
    members: await findOpenMembers(tx, board.id, today),
    coming: await findComingMeetings(tx, today, board.id),
    year,
    years,
    ofYear: await findOpenMeetings(tx, today, board.id, year),
    latest: latest.map(withDay),
    presentation,
    documents: await findPublishedDocuments(tx, organisation.id, board.id),
    today,
  });
}

/** Those who have been elected to a board. Refuses with `not-found`. */
export async function showEarlierMembers(reading: Reading, place: BoardPlace, part: number): Promise<string> {
  const { organisation, board, today } = await openBoard(reading, place);
  const members = await findOpenMembers(reading.tx, board.id, today);
  return earlierMembersPage({ organisation, board, members, today, part }) ?? fail('not-found');
}

/** A document that is published on the page of a board, or of the organisation itself. Refuses with `not-found`. */
export async function readOpenDocument(
  reading: Reading,
  { organisation: slug, board: boardSlug, number }: { organisation: string; board?: string; number: string },
): Promise<{ bytes: Buffer; title: string }> {
  const { organisationId, boardId } =
    boardSlug === undefined
      ? { organisationId: (await openOrganisation(reading, slug)).id, boardId: null }
      : await openBoard(reading, { organisation: slug, board: boardSlug }).then(
          ({ organisation, board }) => ({
            organisationId: organisation.id,
            boardId: board.id,
          }),
        );
  const place = { organisationId, boardId, number: Number(number) };
  return (await findPublishedDocument(reading.tx, place)) ?? fail('not-found');
}
