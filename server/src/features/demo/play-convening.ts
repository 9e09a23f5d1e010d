import type { EntityManager } from 'typeorm';
import type { AnswerInput } from '@klubbat/shared/contracts/convening';
import { tokenHash } from '../accounts/token.js';
import { findAddressees } from '../convening/addressees.js';
import { giveAnswer } from '../convening/answer.service.js';
import { sendConvening } from '../convening/convening.service.js';
import { findInvitees, saveInvitee } from '../convening/convening.store.js';
import type { Invitee } from '../convening/invitee.entity.js';
import { callSubstitute, findAnswered, findOpenPlaces } from '../convening/substitute.service.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { setPersonEmail } from '../register/register.store.js';
import { as } from './demo-acts.js';
import { demoAnswerTokens } from './demo-answer-tokens.js';
import { secretary } from './demo-people.js';
import { keepLettersHere } from './demo.store.js';

/** `Anna Öst` has `anna.ost@norrskog.example`. */
function addressOf(name: string): string {
  const ascii = name
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[^a-z -]/g, '');
  return `${ascii.trim().replace(/ +/g, '.')}@norrskog.example`;
}

async function meetingOf(tx: EntityManager, id: string) {
  const meeting = await lockMeeting(tx, id);
  if (meeting === null) {
    throw new Error('the demo lacks a meeting');
  }
  return meeting;
}

/**
 * The call to the coming meeting has gone out, and answers of each kind have come: one comes, one cannot and has a substitute,
 * one cannot and has none yet, one is away for a part, the others have not said. No mail of it leaves the demo.
 */
export async function playConvening(tx: EntityManager, meetingId: string): Promise<void> {
  const meeting = await meetingOf(tx, meetingId);
  for (const { personId, name, email } of await findAddressees(tx, meeting)) {
    if (email === null && personId !== null) {
      await setPersonEmail(tx, personId, addressOf(name));
    }
  }
  const to = (await findAddressees(tx, meeting)).filter(({ email }) => email !== null);
  const elin = await as(tx, secretary, '2026-11-27T09:05:00Z');
  await sendConvening(elin, (_tx, id) => Promise.resolve(tokenHash(`the demo: ${id}`)), meetingId, {
    to: to.map(({ key }) => key),
    message: 'Kaffe finns från klockan 8.30. Säg till om du behöver hörslinga.',
    end: '15:30',
  });
  const invitees = await findInvitees(tx, meetingId);
  const of = (capacity: Invitee['capacity']) => invitees.filter((one) => one.capacity === capacity);
  const [first, second, third, fourth, ...rest] = of('member');
  const says = async (invitee: Invitee | undefined, at: string, answer: AnswerInput) => {
    if (invitee !== undefined) {
      await giveAnswer({ ...(await as(tx, secretary, at)), actor: undefined }, invitee, answer);
    }
  };
  await says(first, '2026-11-27T09:40:00Z', { comes: true });
  await says(second, '2026-11-27T11:15:00Z', { comes: false, reason: 'Bortrest i tjänsten' });
  await says(of('substitute')[0], '2026-11-27T12:30:00Z', { comes: true });
  const called = (await findOpenPlaces(tx, meeting, await findAnswered(tx, meetingId)))[0]?.substitutes[0];
  if (second !== undefined && called !== undefined) {
    const later = await as(tx, secretary, '2026-11-27T13:05:00Z');
    await callSubstitute(later, meeting, second, { substituteId: called.inviteeId });
  }
  await says(third, '2026-11-27T18:20:00Z', { comes: false, awayFrom: '13:00', reason: 'Läkarbesök' });
  await says(fourth, '2026-11-28T07:55:00Z', { comes: false });
  const links = [
    [rest[0], demoAnswerTokens.waiting],
    [second, demoAnswerTokens.away],
    [invitees.find(({ id }) => id === called?.inviteeId), demoAnswerTokens.called],
  ] as const;
  for (const [invitee, token] of links) {
    if (invitee !== undefined) {
      await saveInvitee(tx, { ...invitee, linkSha256: tokenHash(token) });
    }
  }
  await keepLettersHere(tx, meetingId);
}
