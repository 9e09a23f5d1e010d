/*
 * Passages of running text: the pieces that a reviewer may suggest other words for, and where a passage is found again when
 * the text around it has been changed since.
 */

/** Where a passage was: which text of the §, in the order of its parts, and where in it. */
export interface PassagePlace {
  place: number;
  start: number;
}

/** The mark before a point of a list, with the blanks around it. */
const MARK = /^[ \t]*(?:\d{1,4}[.)]|[a-zåäöA-ZÅÄÖ][.)]|[-*+])[ \t]+/;

/** Pieces of a text that are read as one: a paragraph, a point of a list, a whole table. Each is a part of the source. */
export function passagesOf(markdown: string): { start: number; passage: string }[] {
  const found: { start: number; passage: string }[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open !== undefined) {
      found.push({ start: open.start, passage: markdown.slice(open.start, open.end) });
      open = undefined;
    }
  };
  let at = 0;
  for (const line of markdown.split('\n')) {
    const mark = MARK.exec(line)?.[0] ?? '';
    const end = at + line.trimEnd().length;
    if (line.trim() === '') {
      close();
    } else if (open === undefined || mark !== '') {
      close();
      const lead = mark.length > 0 ? mark.length : line.length - line.trimStart().length;
      open = { start: at + lead, end };
    } else {
      open.end = end;
    }
    at += line.length + 1;
  }
  close();
  return found.filter(({ passage }) => passage !== '');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Every place where the passage stands, blanks and line breaks counting alike. Places may overlap ("Bifall. Bifall." stands
 * twice where the word is written three times), so each is looked for from its own first letter on.
 */
function standsAt(texts: readonly string[], passage: string): (PassagePlace & { length: number })[] {
  const words = passage.trim().split(/\s+/).map(escaped).join('\\s+');
  return words === ''
    ? []
    : texts.flatMap((text, place) =>
        [...text.matchAll(new RegExp(`(?=(${words}))`, 'g'))].map((match) => ({
          place,
          start: match.index,
          length: match[1]?.length ?? 0,
        })),
      );
}

/**
 * Where the passage stands now: where it was, else in the one place where it is found. Undefined when it is gone, or
 * when it stands in several places of which none is where it was.
 */
export function findPassage(
  texts: readonly string[],
  { place, start, passage }: PassagePlace & { passage: string },
): (PassagePlace & { length: number }) | undefined {
  const found = standsAt(texts, passage);
  const lead = passage.length - passage.trimStart().length;
  const same = found.find((one) => one.place === place && one.start === start + lead);
  return same ?? (found.length === 1 ? found[0] : undefined);
}

/** The texts with something else in the place of a passage. */
export function replacePassage(
  texts: readonly string[],
  found: PassagePlace & { length: number },
  replacement: string,
): string[] {
  return texts.map((text, place) =>
    place === found.place
      ? text.slice(0, found.start) + replacement.trim() + text.slice(found.start + found.length)
      : text,
  );
}
