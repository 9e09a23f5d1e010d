import type { LiveRow } from '@klubbat/shared/rules/attendance-acts';
import { departingVoters } from '@klubbat/shared/rules/departing-voters';
import type { Work } from '../../platform/work.js';
import { personKeys } from '../meetings/meeting-rows.js';
import { findVoters } from './attendance-act.store.js';
import type { SittingAtHand } from './sitting-at-hand.js';

/**
 * Who has voted in the vote that is being held and would no longer serve in it after an act, by name. The meeting's row is
 * locked by whoever asks, and held by whoever gives a ballot: of the two one comes first.
 */
export async function departuresFrom(
  work: Work,
  { meeting, people, file }: SittingAtHand,
): Promise<(before: readonly LiveRow[], after: readonly LiveRow[]) => string[]> {
  const vote = meeting.currentItemId === null ? undefined : await findVoters(work.tx, meeting.currentItemId);
  if (vote === undefined) {
    return () => [];
  }
  const voted = vote.people.map(personKeys(people).key);
  const place = { paragraph: file.items[0]?.paragraph, point: vote.point ?? undefined };
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? key;
  return (before, after) => departingVoters(file, place, voted, before, after).map(nameOf);
}
