import { z } from 'zod';
import type { itemLinkDoors } from '@klubbat/shared/contracts/item-link';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findCase, findRecentCases, type CaseRow } from './case.store.js';
import { presentCaseItem } from './waiting.service.js';

const PAGE = 50;
const RECENT = 50;
const place = z.object({
  day: z.iso.date(),
  meetingId: z.uuid(),
  position: z.coerce.number().int(),
  way: wayOfPage,
});

const placeOf = ({ date, meetingId, position }: CaseRow) => ({
  day: date,
  meetingId,
  position: String(position),
});

/** A case through every body whose meetings the actor may read, the oldest first, a page at a time. */
export async function showCase(
  work: Work,
  { number, page }: { number: string; page?: string | undefined },
): Promise<z.input<typeof itemLinkDoors.case.reply>> {
  // å in one code point or two is the same letter
  const sought = number.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const from = readPageMark(page, place);
  const rows = await findCase(
    work.tx,
    readableBy(work.actor),
    sought.toLocaleLowerCase('sv'),
    from,
    PAGE + 1,
  );
  const { shown, previousPage, nextPage } = turnPage(rows, PAGE, from, placeOf);
  return {
    number: sought,
    entries: shown.map(({ position: _, ...row }) => presentCaseItem(row)),
    previousPage,
    nextPage,
  };
}

/** The cases that were last on an agenda which the actor may read, the latest first. */
export async function recentCases(work: Work): Promise<z.input<typeof itemLinkDoors.recent.reply>> {
  return { cases: await findRecentCases(work.tx, readableBy(work.actor), RECENT) };
}
