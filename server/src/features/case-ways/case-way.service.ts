import { z } from 'zod';
import type { caseDoors } from '@klubbat/shared/contracts/case';
import { caseGroups, kindsOfGroup, type CaseGroup } from '@klubbat/shared/vocabulary/case-words';
import { day } from '@klubbat/shared/contracts/text-fields';
import { readPageMark, turnPage, wayOfPage } from '../../http/page-mark.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { countWay, findCaseTitle, findWay } from './case-way.store.js';
import { caseElsewhere } from './elsewhere.service.js';
import { presentEntry } from './present-entry.js';

const PAGE = 50;
const place = z.object({
  date: day,
  rank: z.coerce.number().int().min(0).max(99),
  place: z.string().max(100),
  way: wayOfPage,
});

/** All that has happened with a case and that the actor may read, in every body, the oldest first, a page at a time. */
export async function showCase(
  work: Work,
  asked: { number: string; group?: CaseGroup | undefined; page?: string | undefined },
): Promise<z.input<typeof caseDoors.show.reply>> {
  const { tx, actor } = work;
  // å in one code point or two is the same letter
  const number = asked.number.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const sought = number.toLocaleLowerCase('sv');
  const from = readPageMark(asked.page, place);
  const kinds = asked.group === undefined ? null : kindsOfGroup[asked.group];
  const rows = await findWay(tx, actor, { number: sought, kinds }, from, PAGE + 1);
  const { shown, previousPage, nextPage } = turnPage(rows, PAGE, from, (row) => ({
    date: row.date,
    rank: String(row.rank),
    place: row.place,
  }));
  const today = dayInSweden(work.now);
  return {
    number,
    title: await findCaseTitle(tx, actor, sought),
    elsewhere: await caseElsewhere(work, sought),
    counts: await countGroups(work, sought),
    entries: shown.map((row) => presentEntry(row, today)),
    previousPage,
    nextPage,
  };
}

async function countGroups({ tx, actor }: Work, number: string): Promise<Record<CaseGroup, number>> {
  const counted = new Map((await countWay(tx, actor, number)).map(({ kind, count }) => [kind, count]));
  const countOf = (group: CaseGroup) =>
    kindsOfGroup[group].reduce((sum, kind) => sum + (counted.get(kind) ?? 0), 0);
  return Object.fromEntries(caseGroups.map((group) => [group, countOf(group)])) as Record<CaseGroup, number>;
}
