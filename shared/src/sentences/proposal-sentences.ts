import type { LeftOut, LeftOutKind } from '../contracts/proposal.js';

/** Why a file cannot be read in as a proposal, and what to do. */
export const proposalSentences = {
  noFile: 'Filen saknas. Välj en fil.',
  oneFile: 'Välj en fil i taget.',
  empty: 'Filen är tom. Välj en annan fil.',
  noWord: 'Filen är inget Word-dokument. Välj en fil som slutar på .docx.',
  older:
    'Filen är i det äldre Word-formatet (.doc). Öppna den i Word, välj Spara som och Word-dokument (.docx), och läs in den nya filen.',
  protected:
    'Filen är skyddad med lösenord. Ta bort lösenordet i Word under Arkiv, Info och Skydda dokument, spara, och läs in filen igen.',
  openDocument:
    'Filen är ett OpenDocument-dokument (.odt). Öppna den, välj Spara som och Word-dokument (.docx), och läs in den nya filen.',
  richText:
    'Filen är i formatet RTF. Öppna den i Word, välj Spara som och Word-dokument (.docx), och läs in den nya filen.',
  pdf: 'Filen är en PDF. Be om förslaget i Word, eller lägg PDF:en som bilaga.',
  broken: 'Filen är skadad och går inte att läsa. Öppna den i Word, spara den igen, och läs in den på nytt.',
  unfolds: 'Filen blir för stor när den packas upp. Spara texten i ett nytt Word-dokument, och läs in det.',
  noText: 'Det finns ingen text i filen att ta in.',
  tooLong:
    'Texten är längre än vad en paragraf kan rymma. Lägg dokumentet som bilaga, och ta in bara förslaget.',
} as const;

type Counted = (count: number) => string;
const many =
  (one: string, several: (count: number) => string): Counted =>
  (count) =>
    count === 1 ? one : several(count);

const words: Readonly<Record<LeftOutKind, Counted>> = {
  picture: many('En bild tas inte med', (n) => `${n} bilder tas inte med`),
  chart: many('Ett diagram tas inte med', (n) => `${n} diagram tas inte med`),
  object: many('Ett inbäddat objekt tas inte med', (n) => `${n} inbäddade objekt tas inte med`),
  'text-box': many('En textruta tas inte med', (n) => `${n} textrutor tas inte med`),
  footnote: many('En fotnot tas inte med', (n) => `${n} fotnoter tas inte med`),
  comment: many('En kommentar tas inte med', (n) => `${n} kommentarer tas inte med`),
  deleted: many(
    'En spårad borttagning räknas som godkänd: texten tas inte med',
    (n) => `${n} spårade borttagningar räknas som godkända: texten tas inte med`,
  ),
  inserted: many(
    'Ett spårat tillägg räknas som godkänt: texten tas med',
    (n) => `${n} spårade tillägg räknas som godkända: texten tas med`,
  ),
  hidden: many('En dold text tas inte med', (n) => `${n} dolda texter tas inte med`),
  formula: many('En formel tas inte med', (n) => `${n} formler tas inte med`),
  placeholder: many(
    'Ett fält som ingen har fyllt i tas inte med',
    (n) => `${n} fält som ingen har fyllt i tas inte med`,
  ),
  contents: () => 'Innehållsförteckningen tas inte med',
  'header-footer': () => 'Sidhuvud och sidfot tas inte med',
  macros: () => 'Filen har makron. De läses inte och tas inte med',
  symbol: many(
    'Ett tecken ur ett symbolteckensnitt tas inte med',
    (n) => `${n} tecken ur symbolteckensnitt tas inte med`,
  ),
  struck: many(
    'En överstruken text tas med, men utan strecket',
    (n) => `${n} överstrukna texter tas med, men utan strecken`,
  ),
  link: many('En länk blir text, med adressen efter', (n) => `${n} länkar blir text, med adressen efter`),
  'merged-cells': many(
    'En sammanslagen cell i en tabell delas upp',
    (n) => `${n} sammanslagna celler i tabeller delas upp`,
  ),
  'table-in-table': many('En tabell i en tabell blir text', (n) => `${n} tabeller i tabeller blir text`),
  'list-depth': many(
    'En punkt på tredje nivån i en lista flyttas till den andra',
    (n) => `${n} punkter på tredje nivån eller djupare i listor flyttas till den andra`,
  ),
  'list-label': many(
    'En punkt behåller sin beteckning som text',
    (n) => `${n} punkter behåller sin beteckning som text`,
  ),
};

const quoted = (texts: readonly string[], count: number) =>
  `${texts.map((text) => `”${text}”`).join(', ')}${count > texts.length ? ' …' : ''}`;

/** What of the file is not taken, or is taken in another form: `2 fotnoter tas inte med: ”Se bilaga”, ”Preliminärt”.` */
export function leftOutSentence({ kind, count, texts }: LeftOut): string {
  return texts.length === 0 ? `${words[kind](count)}.` : `${words[kind](count)}: ${quoted(texts, count)}`;
}
