import { z } from 'zod';
import type { EventPage } from '@klubbat/shared/contracts/event';
import { cutPage, readPageMark } from '../../http/page-mark.js';
import type { Work } from '../../platform/work.js';
import { findMeetingEvents, type EventsAbout } from './audit.store.js';

const EVENTS_PER_PAGE = 50;
const place = z.object({ id: z.string().regex(/^\d{1,18}$/) });

/** A page of what was done in a meeting, the latest first; with `subjects` only what was done with those. */
export async function eventPageOf(
  work: Work,
  about: EventsAbout,
  page: string | undefined,
): Promise<EventPage> {
  const before = readPageMark(page, place)?.id;
  const rows = await findMeetingEvents(work.tx, about, before, EVENTS_PER_PAGE + 1);
  const { shown, nextPage } = cutPage(rows, EVENTS_PER_PAGE, ({ id }) => ({ id }));
  return { events: shown.map((row) => ({ ...row, at: row.at.toISOString() })), nextPage };
}

/**
 * The same events for who may not read what is secret in the meeting. What an event tells is told only where it is about one of
 * the `open` subjects, and bears no secret title: notes, news and files have ids of their own, which say nothing of whose they are.
 */
export function withoutSecrets(
  { events, nextPage }: EventPage,
  { open, titles }: { open: ReadonlySet<string>; titles: readonly string[] },
): EventPage {
  const isTold = ({ subjectId, details }: EventPage['events'][number]) => {
    const words = JSON.stringify(details);
    return (
      subjectId !== null &&
      open.has(subjectId) &&
      titles.every((title) => !words.includes(JSON.stringify(title).slice(1, -1)))
    );
  };
  return { nextPage, events: events.map((event) => (isTold(event) ? event : { ...event, details: {} })) };
}

/**
 * The same events without what stood before in an item: what was written on the way is working material, and is for those
 * who may write the meeting, as its versions are.
 */
export function withoutDrafts({ events, nextPage }: EventPage): EventPage {
  return {
    nextPage,
    events: events.map((event) => {
      const { before: _before, ...told } = event.details;
      return event.action.startsWith('agenda-item.') ? { ...event, details: told } : event;
    }),
  };
}
