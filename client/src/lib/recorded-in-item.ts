import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import {
  conflictSentence,
  deferralSentences,
  drawnByLot,
  blankVotes,
  earlierLine,
  electedLine,
  joinNames,
  notParticipatingSentence,
  onPoints,
  opinionSentence,
  rankWords,
  reservationVerb,
  sideSentence,
  supportedBy,
  voteCaption,
  voteOutcome,
  votersSentence,
} from '@klubbat/shared/sentences/protocol-sentences';
import {
  electionMethodWords,
  motionKindWords,
  motionResultWords,
  statementKindWords,
} from '@klubbat/shared/sentences/protocol-words';
import { voteMethodWords, voteThresholdWords } from '@klubbat/shared/sentences/words';

/** One thing that was done at the item: its lines, and a text of its own where there is one. */
export interface Recorded {
  lines: string[];
  body?: string | undefined;
}

export interface RecordedGroup {
  heading: string;
  entries: Recorded[];
}

type Names = (keys: readonly string[] | undefined) => string;

/** What may be recorded at an item, as far as it is told. */
type RecordedFields = Pick<
  AgendaItemView,
  | 'motions'
  | 'votes'
  | 'reservations'
  | 'statements'
  | 'conflictsOfInterest'
  | 'notParticipating'
  | 'deferral'
  | 'outcome'
  | 'elections'
  | 'earlier'
>;

/** Those whom it names, by their key in the meeting. */
export type NamedPeople = readonly Pick<MeetingView['people'][number], 'key' | 'name' | 'party'>[];

/** What was moved, voted, reserved and elected at an item, in the words of the protocol; groups that are empty are left out. */
export function recordedIn(item: RecordedFields, people: NamedPeople): RecordedGroup[] {
  const names: Names = (keys = []) =>
    joinNames(
      keys.map((key) => {
        const person = people.find((one) => one.key === key);
        return person?.party === undefined ? (person?.name ?? key) : `${person.name} (${person.party})`;
      }),
    );
  const groups: RecordedGroup[] = [
    { heading: 'Yrkanden', entries: motionsOf(item, names) },
    { heading: 'Omröstningar', entries: votesOf(item, names) },
    { heading: 'Reservationer', entries: reservationsOf(item, names) },
    { heading: 'Yttranden och anteckningar', entries: statementsOf(item, names) },
    {
      heading: 'Jäv',
      entries: (item.conflictsOfInterest ?? []).map(({ person, point, leftRoom, note }) => ({
        lines: [conflictSentence(names([person]), point, leftRoom ?? false, note)],
      })),
    },
    {
      heading: 'Deltar inte i beslutet',
      entries: (item.notParticipating ?? []).map(({ by, point }) => ({
        lines: [notParticipatingSentence(names(by), point)],
      })),
    },
    { heading: 'Bordläggning eller återremiss', entries: deferralOf(item, names) },
    { heading: 'Val', entries: electionsOf(item) },
    {
      heading: 'Tidigare behandling',
      entries: (item.earlier ?? []).map((one) => ({ lines: [earlierLine(one)] })),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

const filled = (lines: (string | undefined)[]): string[] =>
  lines.flatMap((line) => (line === undefined || line.trim() === '' ? [] : [line]));

function motionsOf({ motions = [] }: RecordedFields, names: Names): Recorded[] {
  return motions.map((motion) => ({
    lines: filled([
      [
        names(motion.by) || motion.source,
        motion.kind && motionKindWords[motion.kind],
        motion.rank && rankWords(motion.rank),
      ]
        .filter(Boolean)
        .join(', '),
      onPoints(motion.points ?? []),
      motion.supportedBy === undefined ? undefined : supportedBy(names(motion.supportedBy)),
      motion.withdrawn === true ? 'Yrkandet tas tillbaka.' : undefined,
      motion.result && motionResultWords[motion.result],
    ]),
    body: motion.text,
  }));
}

function votesOf({ votes = [] }: RecordedFields, names: Names): Recorded[] {
  return votes.map((vote, index) => {
    const of = (side: 'yes' | 'no' | 'abstain' | 'absent') =>
      votersSentence(
        side,
        (vote.ballots ?? []).filter((ballot) => ballot.vote === side).map(({ person }) => names([person])),
      );
    return {
      lines: filled([
        voteCaption(votes.length > 1 ? index + 1 : null, vote.order === 'counter'),
        `Omröstningen är ${voteMethodWords[vote.method]}.`,
        vote.threshold === undefined || vote.threshold === 'majority'
          ? undefined
          : `Kräver ${voteThresholdWords[vote.threshold]}.`,
        sideSentence('yes', vote.yesMeans ?? ''),
        sideSentence('no', vote.noMeans ?? ''),
        ...voteOutcome(vote),
        of('yes'),
        of('no'),
        of('abstain'),
        of('absent'),
      ]),
    };
  });
}

const inAppendix = (number: number | undefined) => (number === undefined ? undefined : `Bilaga ${number}`);

function reservationsOf({ reservations = [] }: RecordedFields, names: Names): Recorded[] {
  return reservations.map(({ by, point, attachment, text }) => ({
    lines: [opinionSentence(names(by), reservationVerb, point, inAppendix(attachment), text !== undefined)],
    body: text,
  }));
}

function statementsOf({ statements = [] }: RecordedFields, names: Names): Recorded[] {
  return statements.map(({ kind, by, point, attachment, text }) => ({
    lines: [
      opinionSentence(
        names(by),
        statementKindWords[kind].verb,
        point,
        inAppendix(attachment),
        text !== undefined,
      ),
    ],
    body: text,
  }));
}

function deferralOf({ deferral, outcome }: RecordedFields, names: Names): Recorded[] {
  if (deferral === undefined) {
    return [];
  }
  const lines = deferralSentences({
    tabled: outcome === 'tabled',
    to: deferral.to,
    nextDate: deferral.nextDate,
    minority: deferral.minority ?? false,
    requestedBy: names(deferral.requestedBy),
  });
  return [{ lines: filled(lines), body: deferral.reason }];
}

function electionsOf({ elections = [] }: RecordedFields): Recorded[] {
  return elections.map(({ office, method, elected, counts = [], blank, lot }) => ({
    lines: filled([
      office,
      method && electionMethodWords[method],
      ...elected.map((one) =>
        electedLine({ ...one, name: one.party === undefined ? one.name : `${one.name} (${one.party})` }),
      ),
      ...counts.map(({ name, votes }) => `${name}: ${votes}`),
      blank === undefined ? undefined : blankVotes(blank),
      lot === undefined ? undefined : drawnByLot(lot),
    ]),
  }));
}
