import type { EntityManager } from 'typeorm';
import type { FollowItem, FollowView, FollowVote } from '@klubbat/shared/contracts/follow';
import type { ItemInFile, SectionInFile, VoteInFile } from '@klubbat/shared/contracts/meeting-file';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { leaderAt } from '@klubbat/shared/rules/who-decides';
import { resultOf } from '@klubbat/shared/rules/voting';
import { SECRET_TITLE } from '@klubbat/shared/sentences/following-sentences';
import { itemLabel } from '../agenda/item-content.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findOpenVote } from '../deciding/live-vote.store.js';
import { votersOf } from '../deciding/present-vote.js';
import { takeInHand } from '../deciding/vote-at-hand.js';
import type { Views } from '../live/live-views.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { gatherRecord, type MeetingRecord } from '../record/meeting-record.js';
import { hasBegun } from '../sitting/sitting-at-hand.js';
import { findSpeakers } from './following.store.js';
import { presentSpeakers } from './speaker.service.js';

const textOf = (
  sections: readonly SectionInFile[] | undefined,
  kind: SectionInFile['kind'],
): string | null => {
  const bodies = (sections ?? []).flatMap((section) =>
    section.kind === kind && section.body?.trim() ? [section.body] : [],
  );
  return bodies.length === 0 ? null : bodies.join('\n\n');
};

function closedVote({ file }: MeetingRecord, item: ItemInFile, vote: VoteInFile): FollowVote {
  const { yes, no, abstain = 0, absent = 0, ballots = [] } = vote;
  const result = resultOf(vote, leaderAt(file, item, vote.point), item.kind === 'election');
  const people = new Map(file.people.map((person) => [person.id, person]));
  return {
    state: 'closed',
    method: vote.method,
    yesMeans: vote.yesMeans ?? null,
    noMeans: vote.noMeans ?? null,
    order: vote.order ?? null,
    point: vote.point ?? null,
    cast: yes + no + abstain,
    voters: yes + no + abstain,
    tally: { yes, no, abstain, absent },
    side: result.side ?? null,
    ballots:
      vote.method === 'closed'
        ? []
        : ballots.map((ballot) => {
            const person = people.get(ballot.person);
            return {
              name: person?.name ?? ballot.person,
              party: person?.party ?? null,
              vote: ballot.vote,
            };
          }),
  };
}

async function heldVote(
  tx: EntityManager,
  meeting: Meeting,
  item: AgendaItem | undefined,
): Promise<FollowVote | null> {
  const vote = item === undefined ? null : await findOpenVote(tx, item.id);
  if (item === undefined || vote === null) {
    return null;
  }
  const voters = votersOf(await takeInHand({ tx }, meeting, item, vote)).filter(({ mayVote }) => mayVote);
  return {
    state: vote.state,
    method: vote.method,
    yesMeans: vote.yesMeans,
    noMeans: vote.noMeans,
    order: vote.voteOrder,
    point: vote.point,
    cast: voters.filter(({ cast }) => cast !== null).length,
    voters: voters.length,
    tally: null,
    side: null,
    ballots: [],
  };
}

/** Has it been left? What is written there before is a proposal, whatever the section is called. */
function stateOf(meeting: Meeting, ended: boolean, item: AgendaItem): FollowItem['state'] {
  if (item.id === meeting.currentItemId) {
    return 'current';
  }
  return item.openedAt !== null || (ended && item.paragraph !== null) ? 'done' : 'coming';
}

function presentItem(
  record: MeetingRecord,
  meeting: Meeting,
  { item, place, ended }: { item: AgendaItem; place: number; ended: boolean },
): FollowItem {
  const { file } = record;
  const inFile = file.items[place];
  const isSecret = item.content.confidential !== undefined;
  const state = stateOf(meeting, ended, item);
  const common = {
    id: item.id,
    label: itemLabel(item, place, file.board, meeting.day),
    isSecret,
    state,
    openedAt: item.openedAt?.toISOString() ?? null,
    points: countPoints(item.content.sections),
  };
  const nothing = { proposal: null, decision: null, motions: [], reservations: [], conflicts: [], votes: [] };
  if (isSecret || inFile === undefined) {
    return { ...common, ...nothing, title: item.content.publicTitle ?? SECRET_TITLE, points: 0 };
  }
  const names = new Map(file.people.map(({ id, name, party }) => [id, party ? `${name} (${party})` : name]));
  const named = (keys: readonly string[] = []) => keys.map((key) => names.get(key) ?? key);
  const { sections, motions = [], reservations = [], conflictsOfInterest = [], votes = [] } = inFile;
  return {
    ...common,
    title: item.title,
    proposal: state === 'done' ? null : textOf(sections, 'proposal'),
    decision: state === 'done' ? textOf(sections, 'decision') : null,
    motions: motions.map(({ by, text, kind, withdrawn }) => ({
      by: named(by),
      text,
      kind: kind ?? null,
      withdrawn: withdrawn === true,
    })),
    reservations: reservations.map(({ by, point }) => ({ by: named(by), point: point ?? null })),
    conflicts: named(conflictsOfInterest.map(({ person }) => person)),
    votes: votes.map((vote) => closedVote(record, inFile, vote)),
  };
}

/** What whoever is in the room may see of it on the wall: the § at hand by its public title, and nothing of what was written. */
function forRoom(view: FollowView, titles: ReadonlyMap<string, string>): FollowView {
  return {
    ...view,
    items: view.items
      .filter(({ state }) => state === 'current')
      .map((item) => ({
        ...item,
        title: titles.get(item.id) ?? item.title,
        proposal: null,
        motions: [],
        reservations: [],
        conflicts: [],
      })),
  };
}

/** The meeting as it is followed, for each audience. Nothing in it is of one reader alone. */
export async function followViews(tx: EntityManager, meetingId: string): Promise<Views> {
  const meeting = await findMeeting(tx, meetingId);
  if (meeting === null) {
    return undefined;
  }
  const record = await gatherRecord(tx, meeting);
  const { file, items } = record;
  const current = items.find(({ id }) => id === meeting.currentItemId);
  const begun = hasBegun(meeting, items);
  const ended = current === undefined && (begun || meeting.endTime !== null);
  // of a secret § not even who speaks, or that there is a vote
  const open = current?.content.confidential === undefined ? current : undefined;
  const opened = items.flatMap(({ openedAt }) => (openedAt === null ? [] : [openedAt.getTime()]));
  const members: FollowView = {
    meetingId,
    organisation: file.organisation.name,
    board: file.board.name,
    date: meeting.day,
    place: meeting.place,
    state:
      current !== undefined
        ? meeting.adjourned === null
          ? 'going-on'
          : 'adjourned'
        : ended
          ? 'ended'
          : 'not-begun',
    adjournedSince: meeting.adjourned?.from ?? null,
    begunAt: opened.length === 0 ? null : new Date(Math.min(...opened)).toISOString(),
    endedAt: ended ? meeting.endTime : null,
    currentId: meeting.currentItemId,
    items: items.map((item, place) => presentItem(record, meeting, { item, place, ended })),
    speakers: open === undefined ? [] : presentSpeakers(await findSpeakers(tx, open.id), record.people),
    vote: await heldVote(tx, meeting, open),
  };
  const publicTitles = new Map(
    items.flatMap(({ id, content }) => (content.publicTitle ? [[id, content.publicTitle] as const] : [])),
  );
  return { members, room: forRoom(members, publicTitles) };
}
