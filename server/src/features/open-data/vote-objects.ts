import type { ItemInFile, MeetingFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import { chairsAt } from '@klubbat/shared/rules/presence';
import { resultOf, tallyOf } from '@klubbat/shared/rules/voting';
import { isElection } from '@klubbat/shared/rules/who-decides';
import { visibleText } from '@klubbat/shared/text/visible-text';
import { ballotVotes } from '@klubbat/shared/vocabulary/meeting-words';
import { paragraphAddress } from '../../web-pages/addresses.js';
import { placeOf } from '../../web-pages/meeting-lines.js';
import type { OpenMeeting } from '../open-pages/open-meeting.store.js';
import type { MadeObject } from './made-object.js';
import { own, type OpenValue } from './open-content.js';
import { objectAddress } from './open-lists.js';
import { swedishMoment } from './swedish-moment.js';

interface VoteSources {
  record: MeetingFile;
  recorded: ItemInFile;
  meeting: OpenMeeting;
  boardId: string;
  itemKey: string;
}

const asDecided = { carried: 'passed', lost: 'failed', lapsed: 'lapsed' } as const;

/** The motions of a § and the votes on them, as Popolo names them. Of a secret § there is nothing. */
export function voteObjects(sources: VoteSources): MadeObject[] {
  const { recorded } = sources;
  if (recorded.confidential !== undefined) {
    return [];
  }
  return [
    ...(recorded.motions ?? []).map((_, i) => motionObject(sources, i)),
    ...(recorded.votes ?? []).map((vote, i) => voteObject(sources, vote, i)),
  ];
}

const about = ({ meeting, boardId, recorded, itemKey }: VoteSources) => ({
  organization_id: own(objectAddress(meeting.organisation, 'organizations', boardId)),
  sources: [
    {
      url: own(paragraphAddress(placeOf(meeting), recorded.paragraph ?? 0)),
      note: 'Den offentliga versionen av protokollet',
    },
  ],
  'klubbat:agendaItem': own(objectAddress(meeting.organisation, 'agenda-items', itemKey)),
});

const motionKey = (itemKey: string, i: number) => `${itemKey}-${i + 1}`;

function motionObject(sources: VoteSources, i: number): MadeObject {
  const { recorded, record, meeting, itemKey } = sources;
  const motion = recorded.motions?.[i];
  const [first, ...others] = (motion?.by ?? []).map((person) => ({ name: nameIn(record, person) }));
  return {
    list: 'motions',
    key: motionKey(itemKey, i),
    content: {
      ...about(sources),
      text: visibleText(motion?.text ?? ''),
      date: swedishMoment(meeting.day, meeting.start ?? '00:00'),
      classification: motion?.kind,
      creator: first,
      result: motion?.withdrawn === true ? 'withdrawn' : motion?.result && asDecided[motion.result],
      'klubbat:moreCreators': others.length === 0 ? undefined : others,
    },
  };
}

function voteObject(sources: VoteSources, vote: VoteInFile, i: number): MadeObject {
  const { recorded, record, meeting, itemKey } = sources;
  const key = motionKey(itemKey, i);
  const at = meeting.organisation;
  const chair = chairsAt(record, { paragraph: recorded.paragraph, point: vote.point })[0];
  const { side } = resultOf(vote, chair, isElection(recorded));
  const motion = (recorded.motions ?? []).findIndex(({ id }) => id !== undefined && id === vote.yesMotion);
  return {
    list: 'vote-events',
    key,
    content: {
      ...about(sources),
      identifier: `${meeting.day} § ${recorded.paragraph ?? ''}:${i + 1}`,
      motion_id: motion === -1 ? undefined : own(objectAddress(at, 'motions', motionKey(itemKey, motion))),
      motion: motion === -1 && vote.yesMeans !== undefined ? { text: vote.yesMeans } : undefined,
      classification: vote.method,
      start_date: swedishMoment(meeting.day, meeting.start ?? '00:00'),
      result: side === undefined ? undefined : side === 'yes' ? 'pass' : 'fail',
      ...ballotsOf(record, vote, own(objectAddress(at, 'vote-events', key))),
      'klubbat:yesMeans': vote.yesMeans,
      'klubbat:noMeans': vote.noMeans,
    },
  };
}

/**
 * Sums, and who voted how where that is recorded. Sums and votes always agree: votes that do not add up to the sums of the
 * protocol are left out, for the sums are what was announced.
 */
function ballotsOf(
  record: MeetingFile,
  vote: VoteInFile,
  vote_event_id: OpenValue,
): Record<'counts' | 'votes' | 'group_results', OpenValue | undefined> {
  const { yes, no, abstain = 0, absent = 0, ballots = [] } = vote;
  const announced = { yes, no, abstain, absent };
  const tally = tallyOf(ballots);
  const agree = ballotVotes.every((option) => tally[option] === announced[option]);
  const counts = ballotVotes
    .filter((option) => option === 'yes' || option === 'no' || announced[option] > 0)
    .map((option) => ({ option, value: announced[option] }));
  if (!agree || ballots.length === 0) {
    return { counts, votes: undefined, group_results: undefined };
  }
  const votes = ballots.map(({ person, vote: option }) => {
    const party = record.people.find(({ id }) => id === person)?.party?.trim() ?? '';
    return {
      vote_event_id,
      voter: { name: nameIn(record, person) },
      option,
      party: party === '' ? undefined : { name: party },
    };
  });
  const parties = [...new Set(votes.flatMap(({ party }) => party?.name ?? []))].sort();
  const groups = parties.map((name) => {
    const options = new Set(
      votes
        .filter(({ party, option }) => party?.name === name && option !== 'absent')
        .map(({ option }) => option),
    );
    const [only] = options;
    return {
      group: { name },
      result: only === undefined ? 'absent' : options.size === 1 ? only : 'split',
    };
  });
  return { counts, votes, group_results: groups.length === 0 ? undefined : groups };
}

/** The name as the public version has it; nobody's key is told. */
const nameIn = (record: MeetingFile, person: string): string =>
  record.people.find(({ id }) => id === person)?.name ?? '';
