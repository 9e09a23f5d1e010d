import { z } from 'zod';
import type { meetingDoors, MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { day } from '@klubbat/shared/contracts/text-fields';
import { announceBy, isAnnounced } from '@klubbat/shared/rules/announcement';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { permittedSomewhere } from '../../policies/may.js';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { findMeetingPage, type ListFilter, type MeetingRow } from './meeting-list.store.js';

const PAGE = 50;
const place = z.object({ day, id: z.uuid(), way: wayOfPage });

function summarise({
  day: date,
  endDay,
  startTime,
  style,
  numbers,
  boardKind,
  statutory,
  announcedOn,
  ...row
}: MeetingRow): MeetingSummary {
  const waits =
    announcedOn === null && row.state === 'preparing' && isAnnounced({ kind: boardKind, statutory });
  return {
    ...row,
    board: style.name,
    date,
    announceBy: waits ? announceBy(date) : null,
    endDate: endDay,
    start: startTime,
    paragraphs: numbers.length === 0 ? null : paragraphsLabel(style, numbers, date),
  };
}

/** Meetings that the actor may read, the latest first, a page at a time, on and back. */
export async function listMeetings(
  work: Work,
  query: ListFilter & { page?: string | undefined },
): Promise<z.input<typeof meetingDoors.list.reply>> {
  const from = readPageMark(query.page, place);
  // a person is named in meetings of others too: a token of his reaches none of them
  const { token } = work.actor;
  const filter = token === undefined ? query : { ...query, organisationId: token.organisationId };
  const rows = await findMeetingPage(work.tx, work.actor, filter, from, PAGE + 1);
  const { shown, previousPage, nextPage } = turnPage(rows, PAGE, from, ({ day, id }) => ({ day, id }));
  return {
    meetings: shown.map(summarise),
    previousPage,
    nextPage,
    permitted: permittedSomewhere(work.actor),
  };
}
