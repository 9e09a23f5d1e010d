import type { AnswerForRoll } from '@klubbat/shared/contracts/answer-for-roll';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { answerWords, awayWords } from '@klubbat/shared/sentences/convening-sentences';
import { vacantSeatWords } from '@klubbat/shared/sentences/sitting-sentences';
import type { Capacity } from '@klubbat/shared/vocabulary/meeting-words';

/** One of the attendance as he is at this moment. */
export interface PersonNow {
  key: string;
  name: string;
  party: string | null;
  /** `(S), ordförande` */
  about: string;
  capacity: Capacity;
  here: boolean;
  serves: boolean;
  /** in whose seat he serves: a name, or `vakant plats (S)` */
  servesFor: string | null;
  biased: boolean;
  brokeOff: boolean;
  remote: boolean;
  /** what he answered to the call; null: he was not called */
  said: AnswerForRoll | null;
}

type Held = Pick<MeetingView, 'people' | 'attendance'> & {
  sitting: SittingView;
  answers?: readonly AnswerForRoll[];
};

/** Everyone who stands in the attendance, in its order, each once. */
export function peopleNow({ people, attendance, sitting, answers = [] }: Held): PersonNow[] {
  const byKey = new Map(people.map((person) => [person.key, person]));
  const nameOf = (key: string) => byKey.get(key)?.name ?? key;
  const here = new Set(sitting.present);
  const serving = new Map(
    sitting.serving.map(({ person, servesFor, vacantSeat }) => [
      person,
      vacantSeat === null ? servesFor && nameOf(servesFor) : vacantSeatWords(vacantSeat),
    ]),
  );
  const biased = new Set(
    sitting.emptySeats.flatMap(({ member, why }) => (why === 'biased' && member !== null ? [member] : [])),
  );
  const brokeOff = new Set(sitting.brokeOff);
  const said = new Map(answers.map((answer) => [answer.person, answer]));
  const seen = new Set<string>();
  return attendance.flatMap(({ person: key, capacity, office, remote }): PersonNow[] => {
    if (seen.has(key)) {
      return [];
    }
    seen.add(key);
    const person = byKey.get(key);
    const servesFor = serving.get(key);
    return [
      {
        key,
        name: nameOf(key),
        party: person?.party ?? null,
        about: [
          person?.party === undefined ? '' : `(${person.party})`,
          office ?? person?.title ?? person?.represents,
        ]
          .filter(Boolean)
          .join(', '),
        capacity,
        here: here.has(key),
        serves: serving.has(key),
        servesFor: servesFor ?? null,
        biased: biased.has(key),
        brokeOff: brokeOff.has(key),
        remote: remote === true,
        said: said.get(key) ?? null,
      },
    ];
  });
}

/** What he has answered to the call, in a few words. */
export function saidWords(said: AnswerForRoll): string {
  const { comes } = said;
  return comes === false && awayWords(said) === null
    ? 'Anmäld frånvaro'
    : answerWords(comes === null ? null : { ...said, comes });
}

/** What is said of him beside his name. */
export function stateWords(person: PersonNow): string {
  if (!person.here) {
    if (person.brokeOff) {
      return 'har gått';
    }
    return person.said?.comes === false
      ? `inte här, ${saidWords(person.said).toLocaleLowerCase('sv')}`
      : 'inte här';
  }
  if (person.servesFor !== null) {
    return `tjänstgör för ${person.servesFor}`;
  }
  if (person.biased) {
    return 'jävig i ärendet';
  }
  return person.capacity === 'member' && !person.serves ? 'här, tjänstgör inte' : 'här';
}

/** Those whose name, party or office holds every word that was typed; all of them where nothing was. */
export function foundPeople(people: readonly PersonNow[], typed: string): PersonNow[] {
  const words = typed.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return people.filter(({ name, about }) => {
    const parts = `${name} ${about}`.toLocaleLowerCase('sv').split(/[\s,()-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
