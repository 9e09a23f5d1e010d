import type { EntityManager } from 'typeorm';
import { announceDelegated, checkDelegated } from '../notices/announce-delegated.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findBoard } from '../register/register.store.js';
import { as } from './demo-acts.js';
import { secretary } from './demo-people.js';

/** One whose time has been, and one that is up. */
const DECISIONS = [
  {
    at: '2026-10-02T08:20:00Z',
    decidedOn: '2026-10-01',
    decidedBy: 'Upphandlingschef',
    deciderName: 'Torun Mellgård',
    caseNumber: 'RN 2026/412',
    delegationPoint: '5.3 Tilldelning i upphandling under 2 miljoner kronor',
    summary: 'Avtalet om tvätt av arbetskläder tilldelas Norrskogs Textilvård AB för två år.',
  },
  {
    at: '2026-11-19T09:05:00Z',
    decidedOn: '2026-11-18',
    decidedBy: 'Fastighetschef',
    deciderName: undefined,
    caseNumber: 'RN 2026/507',
    delegationPoint: '7.1 Uthyrning av lokaler i högst tre år',
    summary:
      'Regionen hyr ut 140 kvadratmeter i Kvarnhuset till Norrskogs folkhögskola från den 1 januari 2027.',
  },
];

/** Decisions by delegation of the executive that are not reported to it, as the secretary announced them. */
export async function playDelegatedDecisions(
  tx: EntityManager,
  executiveMeetingId: string,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, executiveMeetingId);
  const board = meeting === null ? null : await findBoard(tx, meeting.boardId);
  if (board === null) {
    throw new Error('the demo lacks the executive');
  }
  for (const { at, ...decision } of DECISIONS.filter((one) => new Date(one.at) < now)) {
    const work = await as(tx, secretary, at);
    const draft = { ...decision, nameIsPublic: false, appeal: 'legality' as const };
    // names of companies and houses, which are nobody's personal data
    const { findings } = await checkDelegated(work, board, draft);
    await announceDelegated(work, board, { ...draft, letStand: findings.map(({ words }) => words) });
  }
}
