import type { z } from 'zod';
import type { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSearchQuery, readSnippet } from '@klubbat/shared/rules/search-query';
import { dayInSweden } from '../../platform/clock.js';
import { searchPage } from '../../web-pages/search-page.js';
import { placeOf } from '../../web-pages/meeting-lines.js';
import { findOpenBoards } from './open-board.store.js';
import { openOrganisation, type Reading } from './open-places.js';
import { findOpenParagraphsByText, MOST_OPEN_HITS } from './open-search.store.js';

const PAGE = 20;

/** A search in the public versions of an organisation that stand. Refuses with `not-found`. */
export async function showSearch(
  reading: Reading,
  slug: string,
  { q, organ = '', ar = '', utfall = '', sida = '1' }: z.output<typeof openPageDoors.search.query>,
): Promise<string> {
  const organisation = await openOrganisation(reading, slug);
  const { tx, now } = reading;
  const today = dayInSweden(now);
  const terms = readSearchQuery(q);
  const page = Number(sida);
  const asked = terms.some(({ excluded }) => !excluded);
  const found = asked
    ? await findOpenParagraphsByText(
        tx,
        today,
        organisation.id,
        {
          terms,
          board: organ === '' ? null : organ,
          year: ar === '' ? null : Number(ar),
          outcome: utfall === '' ? null : utfall,
        },
        { offset: (page - 1) * PAGE, limit: PAGE },
      )
    : [];
  const count = found[0]?.count ?? 0;
  return searchPage({
    organisation,
    boards: await findOpenBoards(tx, organisation.id),
    asked: { q, organ, ar, utfall },
    thisYear: Number(today.slice(0, 4)),
    searched: q.trim() !== '',
    count,
    mostCounted: MOST_OPEN_HITS,
    page,
    lastPage: Math.max(1, Math.ceil(count / PAGE)),
    found: found.map((one) => ({
      place: placeOf(one),
      paragraph: one.paragraph,
      label: `${paragraphLabel(one.record.board, one.paragraph, one.record.meeting.date)} ${one.title}`,
      boardName: one.boardName,
      day: one.day,
      outcome: one.outcome,
      snippet: readSnippet(one.marked.trim()),
    })),
  });
}
