import type { MeetingPersonView, MeetingView } from '@klubbat/shared/contracts/meeting';
import type { PersonOption } from '../../ui/people-field.js';

type Meeting = Pick<MeetingView, 'people' | 'officers'>;

const canSignIn = ({ personId, hasAccount }: MeetingPersonView) => personId !== null && hasAccount;

/** The keys of those who are to sign: who led and who adjusts. */
function signing({ officers: { chair, adjusters = [], actingChairs = [] } }: Meeting): string[] {
  return [...(chair === undefined ? [] : [chair]), ...actingChairs.map(({ person }) => person), ...adjusters];
}

/** The ids of those whom one usually asks: who are to sign, and can sign in. */
export function usualReviewers(meeting: Meeting): string[] {
  const keys = signing(meeting);
  return meeting.people
    .filter((person) => keys.includes(person.key) && canSignIn(person))
    .map(({ id }) => id);
}

/** The names of those who are to sign and cannot sign in. */
export function withoutAccount(meeting: Meeting): string[] {
  const keys = signing(meeting);
  return meeting.people
    .filter((person) => keys.includes(person.key) && !canSignIn(person))
    .map(({ name }) => name);
}

/** Everybody who can be asked: those who are to sign first. */
export function peopleToAsk(meeting: Meeting): PersonOption[] {
  const usual = usualReviewers(meeting);
  return meeting.people
    .filter(canSignIn)
    .map(({ id, name, party, title }) => ({
      key: id,
      name: party === undefined ? name : `${name} (${party})`,
      note: title,
    }))
    .toSorted((one, other) => Number(usual.includes(other.key)) - Number(usual.includes(one.key)));
}
