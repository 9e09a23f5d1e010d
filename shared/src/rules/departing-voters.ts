import type { LiveRow } from './attendance-acts.js';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { presenceAt, servesAt, type Place } from './presence.js';

/*
 * Who leaves while a vote is held. A ballot that has been given stands: change of person happens between decision points,
 * not inside one. So a departure that would say of him that he did not serve where he has voted waits until the vote is
 * closed, or is noted with a reason. One who leaves without having voted is asked no more, and has no ballot.
 */

/** Those with a ballot who serve where the vote is held by `before`, and do not by `after`. */
export function departingVoters(
  file: MeetingFile,
  place: Place,
  voted: readonly string[],
  before: readonly LiveRow[],
  after: readonly LiveRow[],
): string[] {
  const serves = (rows: readonly LiveRow[], person: string) => {
    const seen = { ...file, attendance: [...rows] };
    return presenceAt(seen, person, place) === 'present' && servesAt(seen, person, place);
  };
  return voted.filter((person) => serves(before, person) && !serves(after, person));
}
