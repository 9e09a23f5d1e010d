import { readSearchQuery, tsqueryOf } from '@klubbat/shared/rules/search-query';
import type { Work } from '../../platform/work.js';
import { findQueries, type AskedTerm, type Texts } from './asked-terms.store.js';

/**
 * What the words of a question are, without those that stand everywhere; of nothing but such words nothing is left. One word of at
 * least three letters is looked for inside of others too, where nobody said that it must not be there.
 */
export async function askedTerms(
  { tx }: Pick<Work, 'tx'>,
  typed: string,
  texts: Texts,
): Promise<AskedTerm[]> {
  const terms = readSearchQuery(typed);
  const queries = await findQueries(
    tx,
    terms.map((term) => ({
      tsquery: tsqueryOf(term),
      inside: !term.phrase && !term.excluded && term.words.length === 1,
    })),
    texts,
  );
  return terms.flatMap(({ excluded }, at) => {
    const query = queries[at];
    return query === null || query === undefined ? [] : [{ ...query, excluded }];
  });
}
