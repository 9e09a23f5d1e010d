import { distance } from 'fastest-levenshtein';
import type { ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { warning, type Finding } from './finding.js';
import { itemLabel } from './presence.js';

/*
 * One person has one name in a protocol. A name in the text that is nearly, but not quite, that of somebody in the meeting is a
 * slip or two people: worth a look either way.
 */

/** `Therese Petersson (KD)`: two or more names that begin with a capital, and a party. */
const NAME_WITH_PARTY =
  /(\p{Lu}[\p{L}’'-]{1,40}(?: (?:(?:af|av|de|den|la|le|van|von) )?\p{Lu}[\p{L}’'-]{1,40}){1,3}) \((\p{L}{1,4}|-)\)/gu;
/** More changed letters than this, and it is another name. */
const SLIP = 2;

/** A warning for each name of the item's texts that resembles a name of the meeting without being it. */
export function nameFindings(file: MeetingFile, item: ItemInFile, path: string): Finding[] {
  const known = new Set(file.people.map(({ name }) => name));
  const found = new Map<string, Finding>();
  (item.sections ?? []).forEach(({ body = '' }, index) => {
    for (const [, written = ''] of body.replaceAll(/[*\\]/g, '').matchAll(NAME_WITH_PARTY)) {
      const meant = known.has(written) || found.has(written) ? undefined : nearest(written, known);
      if (meant !== undefined) {
        const params = { where: itemLabel(file, item), written, name: meant };
        found.set(written, warning(`${path}.sections[${index}].body`, 'name-spelled-otherwise', params));
      }
    }
  });
  return [...found.values()];
}

function nearest(written: string, known: ReadonlySet<string>): string | undefined {
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
