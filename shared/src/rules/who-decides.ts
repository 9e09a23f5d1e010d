import type { ItemInFile, MeetingFile, VoteInFile } from '../contracts/meeting-file.js';
import { isStatutory } from './paragraph-label.js';
import {
  chairsAt,
  hasConflict,
  listsMembers,
  presenceAt,
  rowsOf,
  seatAt,
  servesAt,
  servingAt,
  type Place,
} from './presence.js';

/*
 * Who may do what at a §, or at one decision point of it. Everything is read from the attendance and from the jäv of the
 * item: there is no second list of voters.
 */

const placeOf = (item: ItemInFile, point: number | undefined) => ({ paragraph: item.paragraph, point });

/** True when jäv keeps the person from the place (KL 5:47, 6:30). A body that is not statutory knows no jäv. */
export function isBiased(file: MeetingFile, item: ItemInFile, person: string, point?: number): boolean {
  return isStatutory(file.board) && hasConflict(item, person, point);
}

/**
 * Everyone who may vote there, in the order of the attendance: those who serve and have no jäv (KL 4:22, 4:24, 6:30).
 * Where nobody has been called up yet it is everyone whom the meeting names.
 */
export function votersAt(file: MeetingFile, item: ItemInFile, point?: number): string[] {
  const there = listsMembers(file)
    ? servingAt(file, placeOf(item, point))
    : file.people
        .map(({ id }) => id)
        .filter((person) => person !== file.officers?.secretary && rowsOf(file, person).length === 0);
  const unbiased = there.filter((person) => !isBiased(file, item, person, point));
  return oneForEachSeat(file, unbiased, placeOf(item, point));
}

/** A seat has one vote. Where both its member and a substitute stand in it, it is the member's (KL 4:24, 5:19). */
function oneForEachSeat(file: MeetingFile, people: readonly string[], place: Place): string[] {
  const voters = new Map<string, string>();
  for (const person of people) {
    const seat = seatAt(file, person, place);
    if (seat === person || !voters.has(seat)) {
      voters.set(seat, person);
    }
  }
  const chosen = new Set(voters.values());
  return people.filter((person) => chosen.has(person));
}

/** True when the person has said that he takes no part in the decision there (KL 4:25). */
export function standsOut(item: ItemInFile, person: string, point?: number): boolean {
  return (item.notParticipating ?? []).some(
    (entry) => entry.by.includes(person) && (entry.point === undefined || entry.point === point),
  );
}

/** Only one who took part in the decision may reserve himself (KL 4:27). Without a row it is not known: nothing is held against him. */
export function mayReserve(file: MeetingFile, item: ItemInFile, person: string, point?: number): boolean {
  if (standsOut(item, person, point) || hasConflict(item, person, point)) {
    return false;
  }
  if (rowsOf(file, person).length === 0) {
    return true;
  }
  const place = placeOf(item, point);
  return presenceAt(file, person, place) !== 'absent' && servesAt(file, person, place);
}

/**
 * Everyone who may make a proposal: those who serve without jäv, and in fullmäktige also an observer, as a kommunal- or
 * regionråd who is no member (KL 4:22, 5:39).
 */
export function moversAt(file: MeetingFile, item: ItemInFile): string[] {
  const voters = votersAt(file, item);
  if (file.board.kind !== 'assembly') {
    return voters;
  }
  const observers = (file.attendance ?? [])
    .filter(({ capacity, person }) => capacity === 'observer' && !voters.includes(person))
    .map(({ person }) => person)
    .filter(
      (person) =>
        presenceAt(file, person, placeOf(item, undefined)) === 'present' && !isBiased(file, item, person),
    );
  return [...voters, ...new Set(observers)];
}

/** The one who leads at the place, if it is known. */
export function leaderAt(file: MeetingFile, item: ItemInFile, point?: number): string | undefined {
  return chairsAt(file, placeOf(item, point))[0];
}

/** True of a § that elects somebody, said by its kind or by an election in it. */
export function isElection({ kind, elections = [] }: Pick<ItemInFile, 'kind' | 'elections'>): boolean {
  return kind === 'election' || elections.length > 0;
}

/**
 * Elections and appointments are closed, and a tie there is broken by lot, never by the one who leads (KL 5:54, 5:56). A
 * closed vote is one of those, whatever the § is called.
 */
export function decidesByLot(
  item: Pick<ItemInFile, 'kind' | 'elections'>,
  vote: Pick<VoteInFile, 'method'>,
): boolean {
  return isElection(item) || vote.method === 'closed';
}
