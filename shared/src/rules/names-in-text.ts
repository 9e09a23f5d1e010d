import { distance } from 'fastest-levenshtein';
import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { itemLabel } from './presence.js';
import { textsWithPath } from './texts-with-path.js';

/*
 * One person has one name in a protocol, and one party. A name in the text that is nearly, but not quite, that of somebody in
 * the meeting is a slip or two people: worth a look either way.
 */

/** `Therese Petersson (KD)`: two or more names that begin with a capital, and a party. */
const NAME_WITH_PARTY =
  /(\p{Lu}[\p{L}’'-]{1,40}(?: (?:(?:af|av|de|den|la|le|van|von) )?\p{Lu}[\p{L}’'-]{1,40}){1,3}) \((\p{L}{1,4}|-)\)/gu;
/** More changed letters than this, and it is another name. */
const SLIP = 2;

/** Names that one sentence lists; of more it says that there are more. */
const MOST_NAMES = 6;

/** Every name with a party in an item's texts that nobody in the meeting bears, nearly or quite. */
export function strangersIn(file: MeetingFile, item: ItemInFile): string[] {
  const known = partiesByName(file);
  const strangers = textsWithPath(item, '').flatMap(({ text }) =>
    namesIn(text).flatMap(({ words }) =>
      readings(words).some(
        (reading) => known.has(reading) || nearest(reading, [...known.keys()]) !== undefined,
      )
        ? []
        : [words],
    ),
  );
  return [...new Set(strangers)];
}

/** A warning of those among the strangers whom the register does not know either: a slip, or somebody from elsewhere. */
export function strangerFindings(
  file: MeetingFile,
  item: ItemInFile,
  path: string,
  inRegister: (name: string) => boolean,
): Finding[] {
  const unknown = strangersIn(file, item).filter((words) => !readings(words).some(inRegister));
  const more = unknown.length > MOST_NAMES ? ' …' : '';
  const names = unknown.slice(0, MOST_NAMES).join(', ') + more;
  return unknown.length === 0
    ? []
    : [warning(path, 'name-not-known', { where: itemLabel(file, item), names, count: unknown.length })];
}

/** A warning for each name of the item's texts that resembles a name of the meeting without being it. */
export function nameFindings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const known = partiesByName(file);
  const where = itemLabel(file, item);
  const found = new Map<string, Finding>();
  for (const { text, at } of textsWithPath(item, path)) {
    for (const { words, party } of namesIn(text)) {
      const finding = findingOf(words, party, known, { where, at });
      if (finding !== undefined && !found.has(`${words} ${party}`)) {
        found.set(`${words} ${party}`, finding);
      }
    }
  }
  return [...found.values()];
}

/** Composed: a letter may be typed in two halves, å as an a and a ring. */
function namesIn(text: string): { words: string; party: string }[] {
  return [...text.normalize('NFC').replaceAll(/[*\\]/g, '').matchAll(NAME_WITH_PARTY)].map(
    ([, words = '', party = '']) => ({
      words,
      party,
    }),
  );
}

/** `Ledamoten Anna Ek` may be a name of three words, or of the last two: a word with a capital begins many a sentence. A register is
 * asked for each. */
export function readings(words: string): string[] {
  const parts = words.split(' ');
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join(' '));
}

function findingOf(
  words: string,
  party: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  { where, at }: { where: string; at: string },
): Finding | undefined {
  const name = readings(words).find((reading) => known.has(reading));
  if (name !== undefined) {
    const parties = known.get(name) ?? new Set();
    const params = { where, written: party, name, party: [...parties].join(', ') };
    return parties.has(folded(party)) ? undefined : warning(at, 'party-written-otherwise', params);
  }
  for (const written of readings(words)) {
    const meant = nearest(written, [...known.keys()]);
    if (meant !== undefined) {
      return warning(at, 'name-spelled-otherwise', { where, written, name: meant });
    }
  }
  return undefined;
}

const folded = (party: string) => party.trim().toLocaleUpperCase('sv');

/** The parties of those who bear each name. Where one of them has none that is known, nothing is said of it. */
function partiesByName({ people }: MeetingFile): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { name: written, party } of people) {
    const name = written.normalize('NFC');
    const parties = known.get(name) ?? new Set<string>();
    parties.add(folded(party?.trim() || '-'));
    known.set(name, parties);
  }
  return known;
}

/** The name that is nearly what is written: at most two letters differ. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = SLIP + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= least) {
      continue;
    }
    const changes = distance(name, written);
    if (changes < least) {
      best = name;
      least = changes;
    }
  }
  return best;
}
