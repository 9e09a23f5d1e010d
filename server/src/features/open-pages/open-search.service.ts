import type { z } from 'zod';
import type { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSnippet } from '@klubbat/shared/rules/search-query';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { dayInSweden } from '../../platform/clock.js';
import { paragraphAddress, protocolPdfAddress } from '../../web-pages/addresses.js';
import { shownCaseNumbers } from '../../web-pages/case-number-line.js';
import { placeOf } from '../../web-pages/meeting-lines.js';
import { searchPage, type FoundLine } from '../../web-pages/search-page.js';
import { askedTerms } from '../search-terms/asked-terms.js';
import { findOpenAttachmentsByText, type OpenAttachmentFound } from './open-attachments.store.js';
import { findOpenBoards } from './open-board.store.js';
import { openOrganisation, type Reading } from './open-places.js';
import { findOpenParagraphsByText, MOST_OPEN_HITS, type OpenFound } from './open-search.store.js';

const PAGE = 20;

type Query = z.output<typeof openPageDoors.search.query>;

/**
 * A search in the public versions of an organisation that stand: in what they say, or in the files bound in them. Refuses
 * with `not-found`.
 */
export async function showSearch(reading: Reading, slug: string, query: Query): Promise<string> {
  const organisation = await openOrganisation(reading, slug);
  const { tx, now } = reading;
  const today = dayInSweden(now);
  const { q, organ = '', ar = '', utfall = '', var: where = '', sida = '1' } = query;
  const page = Number(sida);
  const part = { offset: (page - 1) * PAGE, limit: PAGE };
  const asked = {
    terms: await askedTerms({ tx }, q, { organisations: [organisation.id], open: true }),
    board: organ === '' ? null : organ,
    year: ar === '' ? null : Number(ar),
    outcome: utfall === '' ? null : utfall,
  };
  const inFiles = (most: { offset: number; limit: number }) =>
    findOpenAttachmentsByText(tx, today, organisation.id, asked, most);
  const isAsked = asked.terms.some(({ excluded }) => !excluded);
  const found = !isAsked
    ? []
    : where === 'bilagor'
      ? await inFiles(part)
      : await findOpenParagraphsByText(tx, today, organisation.id, asked, part);
  // of an outcome files know nothing
  const [elsewhere] = isAsked && where === '' && utfall === '' ? await inFiles({ offset: 0, limit: 1 }) : [];
  const count = found[0]?.count ?? 0;
  return searchPage({
    organisation,
    boards: await findOpenBoards(tx, organisation.id),
    asked: { q, organ, ar, utfall, var: where },
    thisYear: Number(today.slice(0, 4)),
    searched: q.trim() !== '',
    count,
    inFiles: elsewhere?.count ?? 0,
    mostCounted: MOST_OPEN_HITS,
    page,
    lastPage: Math.max(1, Math.ceil(count / PAGE)),
    found: found.map((one) => ('adjustment' in one ? fileLine(one) : paragraphLine(one))),
  });
}

function paragraphLine(one: OpenFound): FoundLine {
  return {
    href: paragraphAddress(placeOf(one), one.paragraph),
    label: `${paragraphLabel(one.record.board, one.paragraph, one.record.meeting.date)} ${one.title}`,
    boardName: one.boardName,
    day: one.day,
    note: one.outcome === null ? null : outcomeWords[one.outcome],
    cases: shownCaseNumbers(one.organisation, one.numbers),
    snippet: readSnippet(one.marked.trim()),
  };
}

function fileLine(one: OpenAttachmentFound): FoundLine {
  return {
    href: protocolPdfAddress(placeOf(one), one.adjustment),
    label: `Bilaga ${one.label}: ${one.title}`,
    boardName: one.boardName,
    day: one.day,
    note:
      one.page === null ? 'i protokollet som PDF' : `sida ${one.page} i bilagan, sist i protokollet som PDF`,
    cases: [],
    snippet: readSnippet(one.marked.trim()),
  };
}
