import type { z } from 'zod';
import { MOST_HITS, type FoundDecision, type searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSnippet } from '@klubbat/shared/rules/search-query';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { askedTerms } from '../search-terms/asked-terms.js';
import { newestHits } from '../search-terms/newest-hits.js';
import { countOf, NOTHING_FOUND, PAGE } from './counted-pages.js';
import { findHits, findReadableOrganisations, showItems, type FoundRow } from './found-items.store.js';

type Query = z.output<typeof searchDoors.items.query>;
type Reply = z.input<typeof searchDoors.items.reply>;

/**
 * Finds items by words of their texts, titles, case numbers, motions and names, the best first. Without a word or a filter
 * nothing is found. Of a secret § only its public title is searched and shown, whoever asks.
 */
export async function searchItems(work: Work, query: Query): Promise<Reply> {
  const { q, boardId = null, year, outcome = null, party = '', mover = '', page = '1' } = query;
  const readable = readableBy(work.actor);
  const organisations = await findReadableOrganisations(work.tx, readable);
  const terms = await askedTerms(work, q, { organisations, open: false });
  const filtered = boardId !== null || year !== undefined || outcome !== null || party !== '' || mover !== '';
  if (!terms.some(({ excluded }) => !excluded) && (q.trim() !== '' || !filtered)) {
    return { items: [], ...NOTHING_FOUND };
  }
  const number = Number(page);
  const asked = {
    terms,
    whole: q.normalize('NFC').trim().toLocaleLowerCase('sv').replace(/\0/g, ''),
    boardId,
    year: year === undefined ? null : Number(year),
    outcome,
    party: party === '' ? null : party,
    mover: mover === '' ? null : mover.normalize('NFC').toLocaleLowerCase('sv'),
  };
  const hits = await newestHits(
    terms,
    MOST_HITS + 1,
    (how) => findHits(work.tx, readable, organisations, asked, how),
    (id) => id,
  );
  const rows = await showItems(work.tx, hits, asked, { offset: (number - 1) * PAGE, limit: PAGE });
  return {
    items: rows.map(present),
    ...countOf(rows.length === 0 ? 0 : hits.found.length, hits.found.length, number),
  };
}

function present({ paragraph, style, marked, publicTitle, ...row }: FoundRow): FoundDecision {
  return {
    ...row,
    label: paragraph === null ? null : paragraphLabel(style, paragraph, row.date),
    title: row.secret ? publicTitle?.trim() || maskingWords.secretTitle : row.title,
    caseNumber: row.secret ? null : row.caseNumber,
    snippet: readSnippet(marked.trim()),
  };
}
