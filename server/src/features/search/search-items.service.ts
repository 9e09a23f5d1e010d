import type { z } from 'zod';
import { MOST_HITS, type FoundDecision, type searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSearchQuery, readSnippet, tsqueryOf, type SoughtTerm } from '@klubbat/shared/rules/search-query';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import {
  findItemsByText,
  findReadableOrganisations,
  findTellingTerms,
  type AskedTerm,
  type FoundRow,
} from './found-items.store.js';

const PAGE = 20;
/** Three letters make a trigram: for fewer every title would be looked through. */
const SHORTEST_IN_TITLE = 3;

type Query = z.output<typeof searchDoors.items.query>;
type Reply = z.input<typeof searchDoors.items.reply>;

function asked(term: SoughtTerm): AskedTerm {
  const text = term.words.join(' ');
  // inside of words only what is one word: titles keep the signs between theirs
  const isInside = !term.phrase && term.words.length === 1 && text.length >= SHORTEST_IN_TITLE;
  return { tsquery: tsqueryOf(term), inTitle: isInside ? text : null, excluded: term.excluded };
}

/** What the words of a question are, without those that stand everywhere; of nothing but such words nothing is left. */
async function termsOf({ tx }: Work, typed: string): Promise<AskedTerm[]> {
  const terms = readSearchQuery(typed).map(asked);
  const telling = await findTellingTerms(
    tx,
    terms.map(({ tsquery }) => tsquery),
  );
  return terms.filter((_, at) => telling[at]);
}

/**
 * Finds items by words of their texts, titles, case numbers, motions and names, the best first. Without a word or a filter
 * nothing is found. Of a secret § only its public title is searched and shown, whoever asks.
 */
export async function searchItems(work: Work, query: Query): Promise<Reply> {
  const { q, boardId = null, year, outcome = null, party = '', mover = '', page = '1' } = query;
  const terms = await termsOf(work, q);
  const filtered = boardId !== null || year !== undefined || outcome !== null || party !== '' || mover !== '';
  if (!terms.some(({ excluded }) => !excluded) && (q.trim() !== '' || !filtered)) {
    return { items: [], count: 0, more: false, previousPage: null, nextPage: null };
  }
  const readable = readableBy(work.actor);
  const number = Number(page);
  const rows = await findItemsByText(
    work.tx,
    readable,
    await findReadableOrganisations(work.tx, readable),
    {
      terms,
      whole: q.normalize('NFC').trim().toLocaleLowerCase('sv').replace(/\0/g, ''),
      boardId,
      year: year === undefined ? null : Number(year),
      outcome,
      party: party === '' ? null : party,
      mover: mover === '' ? null : mover.normalize('NFC').toLocaleLowerCase('sv'),
    },
    { offset: (number - 1) * PAGE, limit: PAGE },
  );
  const count = rows[0]?.count ?? 0;
  return {
    items: rows.map(present),
    count: Math.min(count, MOST_HITS),
    more: count > MOST_HITS,
    previousPage: number > 1 ? String(number - 1) : null,
    nextPage: number * PAGE < Math.min(count, MOST_HITS) ? String(number + 1) : null,
  };
}

function present({ paragraph, style, marked, count: _, publicTitle, ...row }: FoundRow): FoundDecision {
  return {
    ...row,
    label: paragraph === null ? null : paragraphLabel(style, paragraph, row.date),
    title: row.secret ? publicTitle?.trim() || maskingWords.secretTitle : row.title,
    caseNumber: row.secret ? null : row.caseNumber,
    snippet: readSnippet(marked.trim()),
  };
}
