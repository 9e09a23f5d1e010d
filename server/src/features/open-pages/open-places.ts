import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { OpenWork } from '../../http/route.js';
import {
  findOpenBoard,
  findOpenOrganisation,
  type OpenBoard,
  type OpenOrganisation,
} from './open-board.store.js';
import { findOpenMeeting, type OpenMeeting, type OpenPublication } from './open-meeting.store.js';

/** What an open page needs of a request: nobody is asked who he is. */
export type Reading = Pick<OpenWork, 'tx' | 'now'>;

/*
 * Each step refuses with `not-found`, and in no other way: what is not open is answered as what is not there.
 */

export async function openOrganisation({ tx }: Reading, slug: string): Promise<OpenOrganisation> {
  return (await findOpenOrganisation(tx, slug)) ?? fail('not-found');
}

export async function openBoard(
  reading: Reading,
  place: { organisation: string; board: string },
): Promise<{ organisation: OpenOrganisation; board: OpenBoard; today: string }> {
  const organisation = await openOrganisation(reading, place.organisation);
  const board = (await findOpenBoard(reading.tx, organisation.id, place.board)) ?? fail('not-found');
  return { organisation, board, today: dayInSweden(reading.now) };
}

export async function openMeeting(
  reading: Reading,
  place: { organisation: string; board: string; day: string },
): Promise<{ organisation: OpenOrganisation; board: OpenBoard; meeting: OpenMeeting; today: string }> {
  const found = await openBoard(reading, place);
  const meeting = await findOpenMeeting(reading.tx, found.today, found.board.id, place.day);
  return { ...found, meeting: meeting ?? fail('not-found') };
}

/** With the day on which it was published, as people read it. */
export const withDay = <T extends Pick<OpenPublication, 'publishedAt'>>(publication: T) => ({
  ...publication,
  publishedOn: dayInSweden(publication.publishedAt),
});
