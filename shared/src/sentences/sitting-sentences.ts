import { genitive } from './genitive.js';
import type { ActHindrance } from '../rules/may-serve.js';
import type { ActKind, CallReason } from '../vocabulary/sitting-words.js';

interface Names {
  /** who comes or is to serve */
  name: string;
  /** in whose seat: a name, or `den vakanta platsen (S)` */
  seat: string;
  /** true: nobody sits in it */
  vacant?: boolean;
  /** who ought to be called before */
  before: string;
}

/** What stands in the way of an act, with the paragraph of law behind it where there is one. */
const hindrances: Record<ActHindrance, (names: Names) => string> = {
  'not-a-substitute': ({ name }) =>
    `${name} är inte ersättare i organet. Bara en ersättare kan tjänstgöra för en ledamot (4 kap. 22 §, 5 kap. 17 § och 6 kap. 16 § kommunallagen).`,
  'no-such-seat': ({ seat, vacant }) =>
    vacant === true
      ? 'Organet har ingen sådan vakant plats på sammanträdesdagen.'
      : `${seat} är inte ledamot, så där finns ingen plats att ta.`,
  biased: ({ name }) =>
    `${name} är jävig i ärendet och får inte tjänstgöra i det (5 kap. 47 § och 6 kap. 30 § kommunallagen).`,
  'serves-already': ({ name }) =>
    `${name} tjänstgör redan för någon. Det går bara att ta en plats åt gången.`,
  'seat-taken': ({ seat, vacant }) =>
    `En annan ersättare tjänstgör redan ${vacant === true ? 'på' : 'för'} ${seat}.`,
  'member-present': ({ seat }) => `${seat} är här och tjänstgör själv.`,
  'broke-off-earlier': ({ name }) =>
    `${name} har avbrutit sin tjänstgöring tidigare under sammanträdet. I fullmäktige får den som har gjort det av annat skäl än jäv inte tjänstgöra igen samma dag (5 kap. 20 § kommunallagen); i en nämnd brukar reglementet säga detsamma.`,
  'broke-off-some-day': ({ name }) =>
    `${name} har avbrutit sin tjänstgöring tidigare under sammanträdet, och det är inte känt vilken dag. I fullmäktige får den som har gjort det av annat skäl än jäv inte tjänstgöra igen samma dag (5 kap. 20 § kommunallagen).`,
  'staff-barred': ({ name }) =>
    `${name} kan inte vara med som personalföreträdare här. Personalföreträdare finns i nämnder, inte i styrelsen eller fullmäktige (7 kap. 10 § kommunallagen).`,
  'too-many-staff': () =>
    'Tre personalföreträdare är redan här. Fler än så har inte rätt att närvara i en nämnd (7 kap. 10–12 §§ kommunallagen).',
  'passed-over': ({ before, seat, vacant }) =>
    `${before} står före i ordningen för ${vacant === true ? seat : `${genitive(seat)} plats`} (5 kap. 17–18 §§ och 6 kap. 16 § kommunallagen).`,
  'other-party': ({ name, seat }) =>
    `${name} hör till ett annat parti än ${seat}. I fullmäktige kallas ersättare från samma parti (5 kap. 17 § kommunallagen).`,
};

/** One sentence for a hindrance. */
export function hindranceSentence(hindrance: ActHindrance, names: Names): string {
  return hindrances[hindrance](names);
}

/** They have voted in the vote that is being held, and would no longer serve there. */
export function hasVotedSentence(names: readonly string[]): string {
  const who =
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;
  return `En omröstning pågår och ${who} har redan röstat. Rösten står kvar, för byten sker mellan beslutspunkterna. Avsluta omröstningen först och anteckna det sedan, eller ange varför det antecknas nu.`;
}

/** Why a substitute stands where he does in the order of calls, after his name: `närmast i ordningen inom (S)`. */
export function callReasonSentence(reason: CallReason, party: string | null): string {
  const inParty = party === null ? '' : ` inom ${party}`;
  const words: Record<CallReason, string> = {
    'next-for-seat': 'i tur för just den platsen',
    'next-in-party': party === null ? 'i tur enligt listan' : `i tur${inParty}`,
    'next-in-party-order': 'i tur enligt partiordningen',
    'next-by-rank': 'i tur enligt listan',
    'has-served-before': 'har redan tjänstgjort, går före andra (5 kap. 18 § kommunallagen)',
    absent: 'inte här',
    'serves-already': 'tjänstgör redan',
    biased: 'jävig',
    'broke-off': 'har avbrutit sin tjänstgöring',
    'other-party': 'annat parti',
  };
  return words[reason];
}

/** A seat in which nobody sits: `vakant plats (S)`, `vakant plats 12`. */
export function vacantSeatWords({
  label,
  party,
}: {
  label: string;
  party?: string | null | undefined;
}): string {
  return party === undefined || party === null ? `vakant plats ${label}` : `vakant plats (${party})`;
}

/** What was done, as what can be undone: `Anna Lund kom`. */
export function actSentence(act: ActKind, name: string, seat: string | null): string {
  switch (act) {
    case 'arrive':
      return `${name} kom`;
    case 'leave':
      return `${name} gick`;
    case 'serve-for':
      return `${name} tjänstgör för ${seat ?? 'någon'}`;
    case 'stop-serving':
      return `${name} slutade tjänstgöra`;
  }
}

type QuorumWords =
  | { state: 'unknown' }
  | { state: 'met' | 'lacking'; serving: number; seats: number; needed: number; biased: number };

/** Quorum in words: `Beslutsfört: 33 av 61 tjänstgör, minst 31 behövs`. */
export function quorumSentence(quorum: QuorumWords, hasBegun: boolean): string {
  if (quorum.state === 'unknown') {
    return 'Beslutsförhet: inte känd, för antalet platser eller närvaron saknas';
  }
  const { state, serving, seats, needed, biased } = quorum;
  const jav = biased === 0 ? '' : biased === 1 ? ', 1 är jävig' : `, ${biased} är jäviga`;
  const numbers = `${serving} av ${seats} tjänstgör${jav}, minst ${needed} behövs`;
  if (state === 'met') {
    return `Beslutsfört: ${numbers}`;
  }
  return !hasBegun
    ? `Inte beslutsfört än: ${numbers}`
    : `Inte beslutsfört: ${numbers} (5 kap. 45 § och 6 kap. 27 § kommunallagen)`;
}
