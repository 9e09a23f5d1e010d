import type { AskedTerm } from './asked-terms.store.js';

const wanted = (terms: readonly AskedTerm[]) => terms.filter(({ excluded }) => !excluded);

/** What the column `words` must hold, term by term. `param` gives a value its place in the statement. */
export function termConditions(
  terms: readonly AskedTerm[],
  how: 'whole' | 'wide',
  words: string,
  param: (value: unknown) => string,
): string[] {
  return terms.map((term) => `${term.excluded ? 'NOT ' : ''}${words} @@ ${param(term[how])}::tsquery`);
}

/** Any of what is to be there, as a text that reads as a query: what is ranked and marked. */
export const anyTerm = (terms: readonly AskedTerm[]): string =>
  wanted(terms)
    .map(({ wide }) => `(${wide})`)
    .join(' | ');

/** All of it as whole words: such hits go before those that only hold it inside of words. */
export const allWhole = (terms: readonly AskedTerm[]): string =>
  wanted(terms)
    .map(({ whole }) => `(${whole})`)
    .join(' & ');
