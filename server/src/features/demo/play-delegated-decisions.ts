import type { EntityManager } from 'typeorm';
import { announceDelegated, checkDelegated } from '../notices/announce-delegated.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { findBoard } from '../register/register.store.js';
import { addEvidence } from '../notices/notice-evidence.service.js';
import { appendixPdf } from './demo-appendix.js';
import { as } from './demo-acts.js';
import { secretary } from './demo-people.js';

/** One whose time has been, one that is up, and one that is up on the board of those whom it concerns, with what shows it. */
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
  {
    at: '2026-11-12T14:40:00Z',
    decidedOn: '2026-11-11',
    decidedBy: 'Administrativ direktör',
    deciderName: undefined,
    caseNumber: 'RN 2026/498',
    delegationPoint: '3.4 Avtal om samverkan på högst två år',
    summary: 'Regionen och Norrskogs kommun delar telefonväxel från den 1 februari 2027.',
    elsewhere: {
      board: 'Norrskogs kommuns anslagstavla',
      postedOn: '2026-11-12',
      evidence: 'Uppsatt av kommunens registrator, anslag nr 318',
    },
  },
];

/** The page of the municipality's board, as it was printed on the day. */
const printedBoard = ({ summary, elsewhere }: (typeof DECISIONS)[number]) =>
  appendixPdf(
    elsewhere?.board ?? '',
    `Anslag nr 318\n\n${summary}\n\nUppsatt ${elsewhere?.postedOn ?? ''}`,
    'Norrskogs kommun',
    elsewhere?.postedOn ?? '',
  );

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
  for (const decided of DECISIONS.filter((one) => new Date(one.at) < now)) {
    const { at, ...decision } = decided;
    const work = await as(tx, secretary, at);
    const draft = { ...decision, nameIsPublic: false, appeal: 'legality' as const };
    // names of companies and houses, which are nobody's personal data
    const { findings } = await checkDelegated(work, board, draft);
    const letStand = findings.map(({ words }) => words);
    const { notice } = await announceDelegated(work, board, { ...draft, letStand });
    if (!notice.own) {
      const subject = { organisationId: board.organisationId, boardId: board.id, meetingId: null, notice };
      const file = { field: 'file', name: 'anslag-318.pdf', bytes: printedBoard(decided) };
      await addEvidence(work, subject, 'posted', [file]);
    }
  }
}
