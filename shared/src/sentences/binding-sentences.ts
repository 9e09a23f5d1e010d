import { paperWords } from './document-words.js';

/** What stands on the page of an appendix whose file is embedded in the document. */

const reasons: Readonly<Record<string, string>> = {
  fonts: 'Filen saknar teckensnitt som behövs för att den ska kunna läsas om hundra år.',
  letters: 'Filen säger inte vilka bokstäver den visar, så texten kan inte läsas upp eller sökas i.',
  colours: 'Filen använder färger som bara en viss skrivare kan återge.',
  pictures: 'Filen har bilder i ett format som inte är tillåtet i arkivbeständiga dokument.',
  notes: 'Filen har anteckningar eller formulärfält som inte skulle följa med till sidorna.',
  layers: 'Filen har lager som kan visas eller döljas.',
  content: 'Filen är uppbyggd på ett sätt som inte är tillåtet i arkivbeständiga dokument.',
  kind: 'Filen är inget slag av dokument som har sidor.',
  encrypted:
    'Filen är krypterad: den kan kräva ett lösenord, eller vara begränsad av den som gjorde den. Därför följer inga sidor här.',
  broken: 'Filen är skadad så att sidorna inte kan läsas här. Den är inbäddad precis som den kom.',
  many: 'Filen har fler än 5 000 sidor, vilket är för många att binda in.',
  signed:
    'Filen är underskriven elektroniskt. Sidorna följer här, men underskriften kan bara kontrolleras i den inbäddade filen.',
  files:
    'Filen har egna bifogade filer. Sidorna följer här, men det som är bifogat finns bara i den inbäddade filen.',
  made: 'Sidorna som följer är gjorda av filen. Vid skillnader är det den inbäddade filen som gäller.',
  waiting: 'Filen görs just nu om till sidor. Skapa dokumentet igen om någon minut, så följer de här.',
  'no-office': 'Filen är gjord i ett kontorsprogram och kunde inte göras om till sidor på den här servern.',
  'not-readable': 'Filen kunde inte göras om till sidor: den är skadad, skyddad eller för ovanlig.',
  'too-slow': 'Filen kunde inte göras om till sidor: den är så stor att det tog för lång tid.',
  'too-large': 'Filen kunde inte göras om till sidor: de skulle bli för många.',
};

/** Why the file is embedded; `kind` for one that has no pages. */
export function whyEmbedded(reason: string): string {
  return reasons[reason] ?? reasons.content ?? '';
}

const brief: Readonly<Record<string, string>> = {
  encrypted: 'krypterad',
  broken: 'skadad',
  many: 'för många sidor',
  kind: 'inget dokument med sidor',
  notes: 'anteckningar eller formulär',
  waiting: 'görs om till sidor',
  'no-office': 'kontorsfil som inte kan göras om här',
  'not-readable': 'kan inte läsas',
  'too-slow': 'för stor att göra om',
  'too-large': 'för stor att göra om',
};

/** The same in a word or two, for a list. */
export function briefReason(reason: string): string {
  return brief[reason] ?? 'kan inte bindas in';
}

/** Where the appendix is instead. */
export function embeddedAs(name: string): string {
  return `Bilagan är inbäddad i det här dokumentet som filen ${name}. Den öppnas från läsarens lista över bifogade filer.`;
}

/** The stamp on a page of an agenda pack; it leads back to the list of what will come up. */
export function boundPageInPack(number: string, page: string): string {
  return `${number} · ${page} · ${paperWords.toAgenda}`;
}

/** What a screen reader says of a page that is bound behind: `Bilaga 2, sida 1 (5). Budget 2025`. */
export function boundPage(page: string, title: string): string {
  return title.trim() ? `${page}. ${title.trim()}` : page;
}
