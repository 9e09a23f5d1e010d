import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { CastVote } from '@klubbat/shared/vocabulary/meeting-words';
import type { Work } from '../../platform/work.js';
import { asInFile, itemFile } from '../agenda/item-file.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { LiveVote } from './live-vote.entity.js';
import { findBallots } from './live-vote.store.js';

/** A vote with all that the rules ask about it: its ballots, and who serves where it is held. */
export interface VoteAtHand {
  vote: LiveVote;
  row: AgendaItem;
  item: ItemInFile;
  file: MeetingFile;
  /** how each has voted, by key, in the order of the meeting's people */
  casts: Map<string, CastVote>;
}

export async function takeInHand(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  row: AgendaItem,
  vote: LiveVote,
): Promise<VoteAtHand> {
  const file = await itemFile(work.tx, meeting, row);
  const people = await findMeetingPeople(work.tx, meeting.id);
  const ballots = new Map(
    (await findBallots(work.tx, vote.id)).map(({ meetingPersonId, castAs }) => [meetingPersonId, castAs]),
  );
  const casts = new Map(
    people.flatMap(({ id, key }) => {
      const castAs = ballots.get(id);
      return castAs === undefined ? [] : [[key, castAs] as const];
    }),
  );
  return { vote, row, item: asInFile(row), file, casts };
}

/** `Kerstin Hammar (M)` */
export function printedName(file: MeetingFile, key: string): string {
  const person = file.people.find(({ id }) => id === key);
  return person?.party === undefined ? (person?.name ?? key) : `${person.name} (${person.party})`;
}
