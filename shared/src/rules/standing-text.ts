/** What is known of a meeting when its standing items are written. Names are written as the protocol prints them. */
export interface StandingFacts {
  date: string;
  start?: string | undefined;
  end?: string | undefined;
  place?: string | undefined;
  chair?: string | undefined;
  secretary?: string | undefined;
  adjusters?: string | undefined;
  reserveAdjusters?: string | undefined;
  /** the day on which it was announced */
  announcedOn?: string | undefined;
  /** whether it was announced in time, as a sentence */
  announced?: string | undefined;
  /** motions and medborgarförslag that are not decided, as a table */
  undecided?: string | undefined;
}

/** What may stand in braces in the text of a standing item, as people write it. Few, and each one fact of the meeting. */
export const standingWords: Readonly<Record<string, keyof StandingFacts>> = {
  datum: 'date',
  början: 'start',
  slut: 'end',
  plats: 'place',
  ordförande: 'chair',
  sekreterare: 'secretary',
  justerare: 'adjusters',
  ersättare: 'reserveAdjusters',
  kungjort: 'announcedOn',
  kungörelse: 'announced',
  obesvarade: 'undecided',
};

const BRACES = /\{\s*(\p{L}+)\s*\}/gu;
/** A name is text, whatever it holds. */
const MARKUP = /[\\*|]/g;

/**
 * The text of a standing item as far as it can be written: a paragraph is left out until everything in it is known, so
 * that nobody reads half a sentence. Words in braces that we do not know stay as they were typed.
 */
export function standingText(template: string, facts: StandingFacts): string {
  const known = (paragraph: string) =>
    [...paragraph.matchAll(BRACES)].every(([, word = '']) => {
      const fact = standingWords[word.toLocaleLowerCase('sv')];
      return fact === undefined || facts[fact] !== undefined;
    });
  return template
    .split(/\n[ \t]*\n/)
    .filter(known)
    .map((paragraph) =>
      paragraph.replace(BRACES, (typed, word: string) => {
        const fact = standingWords[word.toLocaleLowerCase('sv')];
        const known = fact === undefined ? typed : (facts[fact] ?? '');
        return fact === undefined || fact === 'undecided' ? known : known.replace(MARKUP, '\\$&');
      }),
    )
    .join('\n\n');
}

/** True of a text in which that fact stands in braces. */
export function asksFor(template: string, fact: keyof StandingFacts): boolean {
  return [...template.matchAll(BRACES)].some(
    ([, word = '']) => standingWords[word.toLocaleLowerCase('sv')] === fact,
  );
}

interface Placed {
  id: string;
  title: string;
}

const sameTitle = (one: string, other: string) =>
  one.normalize('NFC').trim().toLocaleLowerCase('sv') ===
  other.normalize('NFC').trim().toLocaleLowerCase('sv');

/** The item on the agenda that bears a standing item's title. */
export function standingOnAgenda<I extends Placed>(agenda: readonly I[], title: string): I | undefined {
  return agenda.find((item) => sameTitle(item.title, title));
}

/**
 * Where standing items come on an agenda: those that open it first and those that close it last, in the order of the
 * board, beside those of them that stand there already. Gives all ids in order.
 */
export function placeStanding(
  agenda: readonly Placed[],
  added: readonly (Placed & { last: boolean })[],
  order: readonly { title: string; last: boolean }[],
): string[] {
  const ids = agenda.map(({ id }) => id);
  const placeOf = (title: string) => {
    const standing = standingOnAgenda(agenda, title);
    return standing === undefined ? -1 : ids.indexOf(standing.id);
  };
  let open = 0;
  for (const { title } of order.filter(({ last }) => !last)) {
    const item = added.find((one) => !one.last && sameTitle(one.title, title));
    const standing = placeOf(title);
    if (item !== undefined) {
      ids.splice(open, 0, item.id);
      open += 1;
    } else if (standing >= open) {
      open = standing + 1;
    }
  }
  let close = ids.length;
  for (const { title } of order.filter(({ last }) => last).toReversed()) {
    const item = added.find((one) => one.last && sameTitle(one.title, title));
    const standing = placeOf(title);
    if (item !== undefined) {
      ids.splice(close, 0, item.id);
    } else if (standing >= 0 && standing < close) {
      close = standing;
    }
  }
  return ids;
}
