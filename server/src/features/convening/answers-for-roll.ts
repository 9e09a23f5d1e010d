import type { EntityManager } from 'typeorm';
import type { AnswerForRoll } from '@klubbat/shared/contracts/answer-for-roll';
import { findMeetingPeople } from '../meetings/meeting.store.js';
import type { Invitee } from './invitee.entity.js';
import { findAnswered } from './substitute.service.js';

/** What those who were called and stand among the people of the meeting have answered, in the order of the meeting. */
export async function answersForRoll(tx: EntityManager, meetingId: string): Promise<AnswerForRoll[]> {
  const { invitees, answers, calls } = await findAnswered(tx, meetingId);
  const people = await findMeetingPeople(tx, meetingId);
  const inviteeOf = new Map<string, Invitee>();
  for (const { id, personId } of people) {
    const invitee = invitees.find(
      (one) => one.meetingPersonId === id || (personId !== null && one.personId === personId),
    );
    if (invitee !== undefined) {
      inviteeOf.set(id, invitee);
    }
  }
  const keyOf = new Map(
    people.flatMap(({ id, key }) => {
      const invitee = inviteeOf.get(id);
      return invitee === undefined ? [] : [[invitee.id, key] as const];
    }),
  );
  return people.flatMap(({ id, key }) => {
    const invitee = inviteeOf.get(id);
    if (invitee === undefined) {
      return [];
    }
    const answer = answers.get(invitee.id);
    const call = calls.find(
      ({ substituteId, releasedAt }) => substituteId === invitee.id && releasedAt === null,
    );
    return [
      {
        person: key,
        comes: answer?.comes ?? null,
        awayFrom: answer?.awayFrom ?? null,
        awayUntil: answer?.awayUntil ?? null,
        servesFor: keyOf.get(call?.absentId ?? '') ?? null,
        why: call === undefined ? null : (call.ownReason ?? call.why),
      },
    ];
  });
}
