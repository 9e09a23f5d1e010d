import { distance } from 'fastest-levenshtein';

/** What a column of the list tells. */
export type Field =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'title'
  | 'party'
  | 'board'
  | 'role'
  | 'from'
  | 'until'
  | 'represents'
  | 'seat'
  | 'rank';

/** The headings that a list is written with, in their order, and as they are named in sentences. */
export const headingOf = {
  name: 'Namn',
  party: 'Parti',
  title: 'Titel',
  email: 'E-post',
  board: 'Organ',
  role: 'Roll',
  from: 'Från',
  until: 'Till',
  represents: 'Företräder',
  seat: 'Plats',
  rank: 'Ordning',
} as const satisfies Partial<Record<Field, string>>;

/** Other ways in which lists head the same thing, without what is no letter. */
const synonyms: Record<Field, readonly string[]> = {
  name: ['namn', 'fullständigtnamn', 'förochefternamn', 'person'],
  firstName: ['förnamn', 'tilltalsnamn'],
  lastName: ['efternamn'],
  email: ['epost', 'epostadress', 'mejl', 'mejladress', 'mail', 'mailadress', 'email', 'emailadress'],
  title: ['titel', 'befattning'],
  party: ['parti', 'partibeteckning', 'partiförkortning'],
  board: ['organ', 'nämnd', 'organisationsdel'],
  role: ['roll', 'uppdrag'],
  from: ['från', 'frånochmed', 'from', 'fom', 'startdatum', 'tillträder', 'tillträdesdag'],
  until: ['till', 'tillochmed', 'tom', 'slutdatum', 'avgår'],
  represents: ['företräder', 'representerar'],
  seat: ['plats', 'stol', 'platsstol', 'platsnummer', 'platsnr', 'stolnummer', 'mandat'],
  rank: ['ordning', 'ordningsnummer', 'inkallelseordning', 'turordning', 'ersättarordning'],
};

const known = new Map(
  (Object.entries(synonyms) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word): [string, Field] => [word, field]),
  ),
);

/** Shorter words are too near one another (`till`, `titel`) to be guessed at. */
const SHORTEST_GUESSED = 5;

/** What a heading means; one wrong letter in a long one is no hindrance. Undefined: not known. */
export function fieldOf(heading: string): Field | undefined {
  const word = heading
    .toLocaleLowerCase('sv')
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}]/gu, '');
  const found = known.get(word);
  if (found !== undefined || word.length < SHORTEST_GUESSED) {
    return found;
  }
  const near = new Set(
    [...known]
      .filter(([name]) => name.length >= SHORTEST_GUESSED && distance(name, word) === 1)
      .map(([, field]) => field),
  );
  return near.size === 1 ? [...near][0] : undefined;
}

/** A column as a spreadsheet calls it: A, B … Z, AA. */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
