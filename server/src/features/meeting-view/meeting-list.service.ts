import { z } from 'zod';
import type { meetingDoors, MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { permitted } from '../../policies/may.js';
import { readPageMark, writePageMark } from '../../http/page-mark.js';
import { findMeetingPage, type ListFilter, type MeetingRow } from './meeting-list.store.js';

const PAGE = 50;
const place = z.object({ day: z.iso.date(), id: z.uuid() });

function summarise({ day, startTime, style, numbers, ...row }: MeetingRow): MeetingSummary {
  return {
    ...row,
    board: style.name,
    date: day,
    start: startTime,
    paragraphs: numbers.length === 0 ? null : paragraphsLabel(style, numbers, day),
  };
}

/** Meetings that the actor may read, the latest first, a page at a time. */
export async function listMeetings(
  work: Work,
  query: ListFilter & { page?: string | undefined },
): Promise<z.input<typeof meetingDoors.list.reply>> {
  // one more than is shown tells whether there is a next page, without counting them all
  const rows = await findMeetingPage(work.tx, work.actor, query, readPageMark(query.page, place), PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const { actor } = work;
  const anywhere = actor.admin
    ? permitted(actor, { organisationId: '' })
    : actor.mandates.flatMap((mandate) => permitted(actor, mandate));
  return {
    meetings: shown.map(summarise),
    nextPage: rows.length > PAGE && last !== undefined ? writePageMark({ day: last.day, id: last.id }) : null,
    permitted: [...new Set(anywhere)],
  };
}
