import { readSearchQuery, tsqueryOf, type SoughtTerm } from '@klubbat/shared/rules/search-query';
import type { Work } from '../../platform/work.js';
import { findTellingTerms, type AskedTerm } from './asked-terms.store.js';

/** Three letters make a trigram: for fewer every title would be looked through. */
const SHORTEST_IN_TITLE = 3;

function asked(term: SoughtTerm): AskedTerm {
  const text = term.words.join(' ');
  // inside of words only what is one word: titles keep the signs between theirs
  const isInside = !term.phrase && term.words.length === 1 && text.length >= SHORTEST_IN_TITLE;
  return { tsquery: tsqueryOf(term), inTitle: isInside ? text : null, excluded: term.excluded };
}

/** What the words of a question are, without those that stand everywhere; of nothing but such words nothing is left. */
export async function askedTerms({ tx }: Pick<Work, 'tx'>, typed: string): Promise<AskedTerm[]> {
  const terms = readSearchQuery(typed).map(asked);
  const telling = await findTellingTerms(
    tx,
    terms.map(({ tsquery }) => tsquery),
  );
  return terms.filter((_, at) => telling[at]);
}
