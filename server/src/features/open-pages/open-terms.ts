import {
  anywhere,
  HIT_BEGINS,
  HIT_ENDS,
  tsqueryOf,
  type SoughtTerm,
} from '@klubbat/shared/rules/search-query';

type Param = (value: unknown) => string;

/** How `ts_headline` marks what was found. */
export const OPEN_MARKS = `StartSel=${HIT_BEGINS},StopSel=${HIT_ENDS},MaxFragments=2,MaxWords=22,MinWords=10,FragmentDelimiter=" … "`;

/** Three letters make a trigram. */
const SHORTEST_IN_TITLE = 3;

/**
 * What rows `s` must hold, term by term; with `inHeading` a word is found inside of others in their headings too. A term of
 * words that stand everywhere asks nothing.
 */
export function termConditions(terms: SoughtTerm[], param: Param, inHeading: boolean): string[] {
  return terms.map((term) => {
    const query = `to_tsquery('swedish', ${param(tsqueryOf(term))})`;
    const [word = ''] = term.words;
    if (term.excluded) {
      return `NOT s.words @@ ${query}`;
    }
    return !inHeading || term.phrase || term.words.length > 1 || word.length < SHORTEST_IN_TITLE
      ? `(numnode(${query}) = 0 OR s.words @@ ${query})`
      : `(numnode(${query}) = 0 OR s.words @@ ${query} OR s.heading LIKE ${param(anywhere(word))})`;
  });
}

/** Any of the terms that are to be there, as a query. */
export function anyTerm(terms: SoughtTerm[], param: Param): string {
  const wanted = terms.filter(({ excluded }) => !excluded).map((term) => `(${tsqueryOf(term)})`);
  return `to_tsquery('swedish', ${param(wanted.join(' | '))})`;
}
