import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { DecidingView } from '@klubbat/shared/contracts/vote';
import type { PersonOption } from '../../../ui/people-field.js';
import type { ItemDraft } from '../item-draft.js';

type Named = Pick<ItemDraft, 'conflictsOfInterest' | 'notParticipating'>;

const meets = (given: number | undefined, point: number | undefined) =>
  given === undefined || given === point;

/** Whether somebody took part in the decision there, as it is written now (KL 4:27). Not known where nobody is called up. */
export function tookPart(
  deciding: DecidingView,
  draft: Named,
  person: string,
  point: number | undefined,
): boolean {
  const stoodOut = draft.notParticipating.some(
    ({ value }) => value.by.includes(person) && meets(value.point, point),
  );
  return !stoodOut && mayDecide(deciding, draft, person, point);
}

/** Whether somebody serves there and has no jäv, as it is written now. */
export function mayDecide(
  deciding: DecidingView,
  draft: Named,
  person: string,
  point: number | undefined,
): boolean {
  const biased =
    deciding.statutory &&
    draft.conflictsOfInterest.some(({ value }) => value.person === person && meets(value.point, point));
  const place = deciding.places.find((one) => one.point === (point ?? null)) ?? deciding.places[0];
  return !biased && (!deciding.attendanceKnown || place?.serving.includes(person) === true);
}

/** `Anna Ek (S)` */
export function printedName({ people }: Pick<MeetingView, 'people'>, key: string): string {
  const person = people.find((one) => one.key === key);
  return person === undefined ? key : withParty(person);
}

const withParty = ({ name, party }: Pick<MeetingView['people'][number], 'name' | 'party'>): string =>
  party === undefined ? name : `${name} (${party})`;

/** Everyone of the meeting to choose from: first those who may, then the others with a word on why not. */
export function peopleToChoose(
  meeting: Pick<MeetingView, 'people'>,
  may: (key: string) => boolean,
  note: string,
): PersonOption[] {
  const likely: PersonOption[] = [];
  const others: PersonOption[] = [];
  for (const person of meeting.people) {
    const option = { key: person.key, name: withParty(person) };
    if (may(person.key)) {
      likely.push(option);
    } else {
      others.push({ ...option, note });
    }
  }
  return [...likely, ...others];
}
