import type { z } from 'zod';
import type { FoundDecision, searchDoors } from '@klubbat/shared/contracts/search';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import { readSnippet } from '@klubbat/shared/rules/search-query';
import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import type { Work } from '../../platform/work.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { askedTerms } from './asked-terms.js';
import { countOf, NOTHING_FOUND, PAGE } from './counted-pages.js';
import { findItemsByText, findReadableOrganisations, type FoundRow } from './found-items.store.js';

type Query = z.output<typeof searchDoors.items.query>;
type Reply = z.input<typeof searchDoors.items.reply>;

/**
 * Finds items by words of their texts, titles, case numbers, motions and names, the best first. Without a word or a filter
 * nothing is found. Of a secret § only its public title is searched and shown, whoever asks.
 */
export async function searchItems(work: Work, query: Query): Promise<Reply> {
  const { q, boardId = null, year, outcome = null, party = '', mover = '', page = '1' } = query;
  const terms = await askedTerms(work, q);
  const filtered = boardId !== null || year !== undefined || outcome !== null || party !== '' || mover !== '';
  if (!terms.some(({ excluded }) => !excluded) && (q.trim() !== '' || !filtered)) {
    return { items: [], ...NOTHING_FOUND };
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
    ...countOf(count, count, number),
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
