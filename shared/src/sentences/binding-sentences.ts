/** What stands on the page of an appendix whose own pages could not be bound behind the document. */

const reasons: Readonly<Record<string, string>> = {
  fonts: 'Filen saknar teckensnitt som behövs för att den ska kunna läsas om hundra år.',
  letters: 'Filen säger inte vilka bokstäver den visar, så texten kan inte läsas upp eller sökas i.',
  colours: 'Filen använder färger som bara en viss skrivare kan återge.',
  pictures: 'Filen har bilder i ett format som inte är tillåtet i arkivbeständiga dokument.',
  notes: 'Filen har anteckningar eller formulärfält som inte skulle följa med till sidorna.',
  layers: 'Filen har lager som kan visas eller döljas.',
  content: 'Filen är uppbyggd på ett sätt som inte är tillåtet i arkivbeständiga dokument.',
  kind: 'Filen är inget slag av dokument som har sidor.',
};

/** Why the pages do not follow; `kind` for a file that has none. */
export function notBound(reason: string): string {
  return reasons[reason] ?? reasons.content ?? '';
}

/** Where the appendix is instead. */
export function embeddedAs(name: string): string {
  return `Bilagan är inbäddad i det här dokumentet som filen ${name}. Den öppnas från läsarens lista över bifogade filer.`;
}

/** What a screen reader says of a page that is bound behind: `Bilaga 2, sida 1 (5). Budget 2025`. */
export function boundPage(page: string, title: string): string {
  return title.trim() ? `${page}. ${title.trim()}` : page;
}
