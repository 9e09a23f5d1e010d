import { dayInSweden } from '../../platform/clock.js';
import { openCalendar } from '../../emails/open-calendar.js';
import {
  boardAddress,
  boardFeedAddress,
  meetingAddress,
  organisationAddress,
  organisationFeedAddress,
} from '../../web-pages/addresses.js';
import { meetingWord, placeOf, shownPlace } from '../../web-pages/meeting-lines.js';
import { atomFeed, publicationEntry } from '../../web-pages/protocol-feed.js';
import { findComingMeetings, findOpenPublications } from './open-meeting.store.js';
import { openBoard, openOrganisation, withDay, type Reading } from './open-places.js';

const MOST = 50;

/** The public versions of an organisation as a feed. Refuses with `not-found`. */
export async function organisationFeed(reading: Reading, slug: string, base: string): Promise<string> {
  const { id, name } = await openOrganisation(reading, slug);
  const found = await findOpenPublications(reading.tx, dayInSweden(reading.now), {
    organisationId: id,
    most: MOST,
  });
  return atomFeed({
    title: `Protokoll från ${name}`,
    author: name,
    base,
    href: organisationFeedAddress(slug),
    page: organisationAddress(slug),
    entries: found.map((one) => publicationEntry(withDay(one))),
  });
}

/** The public versions of a board as a feed. Refuses with `not-found`. */
export async function boardFeed(
  reading: Reading,
  place: { organisation: string; board: string },
  base: string,
): Promise<string> {
  const { organisation, board, today } = await openBoard(reading, place);
  const found = await findOpenPublications(reading.tx, today, {
    organisationId: organisation.id,
    boardId: board.id,
    most: MOST,
  });
  return atomFeed({
    title: `${found.length > 0 && found.every(({ notes }) => notes) ? 'Minnesanteckningar' : 'Protokoll'} från ${board.name}, ${organisation.name}`,
    author: organisation.name,
    base,
    href: boardFeedAddress(place),
    page: boardAddress(place),
    entries: found.map((one) => publicationEntry(withDay(one))),
  });
}

/** The meetings that a board has told of, from today on, as a calendar. Refuses with `not-found`. */
export async function boardCalendar(
  reading: Reading,
  place: { organisation: string; board: string },
  base: string,
): Promise<string> {
  const { organisation, board, today } = await openBoard(reading, place);
  const meetings = await findComingMeetings(reading.tx, today, board.id);
  return openCalendar(
    `${board.name}, ${organisation.name}`,
    meetings.map((meeting) => ({
      // not that of the mail to those who are called: theirs holds more
      uid: `oppen-${meeting.id}@klubbat`,
      sequence: meeting.told - 1,
      title: `${board.name}: ${meetingWord(meeting).toLocaleLowerCase('sv')}`,
      day: meeting.day,
      endDay: meeting.endDay ?? meeting.day,
      start: meeting.start,
      end: meeting.end,
      place: shownPlace(meeting.place),
      link: `${base}${meetingAddress(placeOf(meeting))}`,
      cancelled: meeting.cancelled,
      changedAt: meeting.changedAt,
    })),
  );
}
