import { dayInSweden } from '../../platform/clock.js';
import { boardPage } from '../../web-pages/board-page.js';
import { housePage } from '../../web-pages/house-page.js';
import { organisationPage } from '../../web-pages/organisation-page.js';
import { findNoticeBoard } from '../notices/notice-board.store.js';
import { findOpenBoards, findOpenMembers, findOpenOrganisations } from './open-board.store.js';
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

/** The organisations that have opened their pages. */
export async function showHouse({ tx }: Reading): Promise<string> {
  return housePage(await findOpenOrganisations(tx));
}

/** An organisation's page. Refuses with `not-found`. */
export async function showOrganisation(reading: Reading, slug: string): Promise<string> {
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
    today,
  });
}

/** A board's page with the meetings of a year; without one the newest. Refuses with `not-found`. */
export async function showBoard(
  reading: Reading,
  place: { organisation: string; board: string },
  asked: string | undefined,
): Promise<string> {
  const { organisation, board, today } = await openBoard(reading, place);
  const { tx } = reading;
  const years = await findOpenYears(tx, today, board.id);
  const year =
    asked ?? (years.includes(today.slice(0, 4)) ? today.slice(0, 4) : (years[0] ?? today.slice(0, 4)));
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
    today,
  });
}
