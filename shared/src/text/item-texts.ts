import type { ItemInFile } from '../contracts/meeting-file.js';

type Texts = Pick<ItemInFile, 'sections' | 'motions' | 'reservations' | 'statements' | 'deferral'>;

/** The item with `change` of every running text in it; nothing else is touched, and nothing is added. */
export function mapTexts<Item extends Partial<Texts>>(
  item: Item,
  change: (markdown: string) => string,
): Item {
  const inText = <Part extends { text?: string | undefined }>(part: Part): Part =>
    part.text === undefined ? part : { ...part, text: change(part.text) };
  const { sections, motions, reservations, statements, deferral } = item;
  return {
    ...item,
    ...(sections && {
      sections: sections.map((section) =>
        section.body === undefined ? section : { ...section, body: change(section.body) },
      ),
    }),
    ...(motions && { motions: motions.map(inText) }),
    ...(reservations && { reservations: reservations.map(inText) }),
    ...(statements && { statements: statements.map(inText) }),
    ...(deferral && {
      deferral: deferral.reason === undefined ? deferral : { ...deferral, reason: change(deferral.reason) },
    }),
  };
}

/** Every running text of an item, in the order of its parts. */
export function textsOf(item: Partial<Texts>): string[] {
  const texts: string[] = [];
  mapTexts(item, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
