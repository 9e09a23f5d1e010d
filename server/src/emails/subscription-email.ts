import { letter, type LetterText } from './letter-words.js';

/** What is new, as words and where it is read below the address of the installation. */
export interface NewsLine {
  words: string;
  path: string;
}

/** A public version that is new: of a protocol, or of minnesanteckningar. */
export type NewProtocol = NewsLine & { notes: boolean };

export interface News {
  protocols: readonly NewProtocol[];
  meetings: readonly NewsLine[];
  notices: readonly NewsLine[];
}

/** The mail that asks whether it was the owner of the address who ordered. The link to confirm comes last. */
export const confirmSubscriptionEmail = (organisation: string, what: string): LetterText =>
  letter(
    `Bekräfta att du vill ha mejl från ${organisation}`,
    `Någon har angett din adress för att få mejl från ${organisation}: ${what}. Det kommer högst ett mejl om dagen.`,
    'Var det du? Öppna länken inom tre dagar och tryck på Bekräfta. Var det inte du behöver du inte göra något: adressen tas bort, och inga fler mejl kommer.',
  );

const part = (heading: string, lines: readonly NewsLine[], base: string): string[] =>
  lines.length === 0
    ? []
    : [[heading, ...lines.map(({ words, path }) => `- ${words}\n  ${base}${path}`)].join('\n')];

function headingOf(protocols: readonly NewProtocol[]): string {
  if (protocols.every(({ notes }) => notes)) {
    return 'Nya minnesanteckningar';
  }
  return protocols.some(({ notes }) => notes) ? 'Nya protokoll och minnesanteckningar' : 'Nya protokoll';
}

/** The mail of a day; undefined where nothing is new. The link to leave comes last. */
export function newsEmail(organisation: string, news: News, base: string): LetterText | undefined {
  const parts = [
    ...part(headingOf(news.protocols), news.protocols, base),
    ...part('Nya och ändrade sammanträden', news.meetings, base),
    ...part('Nya anslag', news.notices, base),
  ];
  return parts.length === 0
    ? undefined
    : letter(
        `Nytt från ${organisation}`,
        ...parts,
        'Du får mejlet för att du har bett om det. Vill du inte ha fler? Öppna länken och tryck på Avsluta:',
      );
}
