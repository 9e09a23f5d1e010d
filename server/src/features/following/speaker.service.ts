import { v7 as newId } from 'uuid';
import type { SpeakerView } from '@klubbat/shared/contracts/speaker';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import type { MeetingPerson } from '../meetings/meeting-person.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting } from '../meetings/meeting.service.js';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import { addSpeaker, changeSpeaker, findSpeaker, findSpeakers, findSpeaking } from './following.store.js';
import type { Speaker } from './speaker.entity.js';

/** The speakers' list as its doors show it: the one who speaks, then those who wait. */
export function presentSpeakers(
  speakers: readonly Speaker[],
  people: readonly Pick<MeetingPerson, 'id' | 'key' | 'name' | 'party'>[],
): SpeakerView[] {
  return speakers.flatMap(({ id, meetingPersonId, state, askedAt, beganAt }) => {
    const person = people.find((one) => one.id === meetingPersonId);
    return person === undefined
      ? []
      : [
          {
            id,
            person: person.key,
            name: person.name,
            party: person.party,
            state,
            askedAt: askedAt.toISOString(),
            beganAt: beganAt?.toISOString() ?? null,
          },
        ];
  });
}

/** The list of the § at hand; empty where none is. */
export async function speakersOf({ tx }: Pick<Work, 'tx'>, meeting: Meeting): Promise<SpeakerView[]> {
  return meeting.currentItemId === null
    ? []
    : presentSpeakers(await findSpeakers(tx, meeting.currentItemId), await findMeetingPeople(tx, meeting.id));
}

async function tell(
  work: Work,
  meeting: Meeting,
  action: AuditAction,
  speaker: Speaker,
  name: string,
): Promise<void> {
  await record(work, {
    action,
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: speaker.agendaItemId,
    details: { name },
  });
}

/**
 * Puts a person of the meeting last on the list of the § at hand. Who waits there already is not put twice.
 * @param askedAt when he asked for the word, where that was before
 */
export async function addToSpeakers(
  work: Work,
  meetingId: string,
  key: string,
  askedAt: Date = work.now,
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const { currentItemId } = meeting;
  if (currentItemId === null) {
    fail('not-in-session');
  }
  const person =
    (await findMeetingPeople(work.tx, meetingId)).find((one) => one.key === key) ?? fail('not-found');
  const list = await findSpeakers(work.tx, currentItemId);
  if (list.some(({ meetingPersonId, state }) => meetingPersonId === person.id && state === 'waiting')) {
    return meeting;
  }
  const speaker: Speaker = {
    id: newId(),
    meetingId,
    agendaItemId: currentItemId,
    meetingPersonId: person.id,
    position: Math.max(0, ...list.map(({ position }) => position)) + 1,
    state: 'waiting',
    askedAt,
    beganAt: null,
    endedAt: null,
  };
  await addSpeaker(work.tx, speaker);
  await tell(work, meeting, 'speaker.added', speaker, person.name);
  return meeting;
}

const told = { begin: 'speaker.began', end: 'speaker.ended', strike: 'speaker.struck' } as const;

/** Gives somebody the word (whoever has it leaves it), ends what he says, or strikes him. What is so already stays so. */
export async function takeTurn(
  work: Work,
  meetingId: string,
  speakerId: string,
  act: 'begin' | 'end' | 'strike',
): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const speaker = (await findSpeaker(work.tx, speakerId)) ?? fail('not-found');
  const fits = act === 'end' ? speaker.state === 'speaking' : speaker.state === 'waiting';
  if (!fits) {
    return meeting;
  }
  if (act === 'begin') {
    if (meeting.currentItemId !== speaker.agendaItemId) {
      fail('not-in-session');
    }
    const before = await findSpeaking(work.tx, meetingId);
    if (before !== null) {
      await changeSpeaker(work.tx, before.id, { state: 'done', endedAt: work.now });
    }
    await changeSpeaker(work.tx, speakerId, { state: 'speaking', beganAt: work.now });
  } else {
    await changeSpeaker(work.tx, speakerId, { state: act === 'end' ? 'done' : 'struck', endedAt: work.now });
  }
  const people = await findMeetingPeople(work.tx, meetingId);
  const name = people.find(({ id }) => id === speaker.meetingPersonId)?.name ?? '';
  await tell(work, meeting, told[act], speaker, name);
  return meeting;
}

/** One who waits does not want the word any more, and says so himself. Who has it or has had it already keeps that. */
export async function leaveSpeakers(
  work: Work,
  meetingId: string,
  speakerId: string,
): Promise<Speaker['state']> {
  await takeTurn(work, meetingId, speakerId, 'strike');
  return ((await findSpeaker(work.tx, speakerId)) ?? fail('not-found')).state;
}

/** Orders those who wait. One who came meanwhile, and so is not named, stays after those who are. */
export async function orderSpeakers(work: Work, meetingId: string, ids: readonly string[]): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const list = meeting.currentItemId === null ? [] : await findSpeakers(work.tx, meeting.currentItemId);
  const place = ({ id }: Speaker) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const waiting = list.filter(({ state }) => state === 'waiting');
  const ordered = waiting.toSorted((a, b) => place(a) - place(b));
  const positions = waiting.map(({ position }) => position);
  for (const [index, { id, position }] of ordered.entries()) {
    if (positions[index] !== position) {
      await changeSpeaker(work.tx, id, { position: positions[index] ?? position });
    }
  }
  if (ordered.some((speaker, index) => speaker !== waiting[index])) {
    await record(work, {
      action: 'speakers.ordered',
      organisationId: meeting.organisationId,
      meetingId,
      subjectId: meeting.currentItemId,
    });
  }
  return meeting;
}
