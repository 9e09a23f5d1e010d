import { randomUUID } from 'node:crypto';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { ItemInFile, MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { DecidingView, LiveVoteView } from '@klubbat/shared/contracts/vote';
import type { BoardKind, CastVote } from '@klubbat/shared/vocabulary/meeting-words';
import { show } from './builders.js';
import { aMeetingFile, imported } from './meeting-files.js';
import type { Agent, TestApp } from './test-app.js';

const parties = ['S', 'M', 'C', 'V'];

/** `m1` is the chair. */
export const memberKey = (number: number): string => `m${number}`;

/** A meeting of so many members, all there from the beginning, with §§ 1 and 2 of two decision points each. */
export function aSitting(
  members: number,
  {
    kind = 'committee',
    item = {},
    ...change
  }: { kind?: BoardKind; item?: Partial<ItemInFile> } & Partial<MeetingFile> = {},
): MeetingFile {
  const numbers = Array.from({ length: members }, (_, index) => index + 1);
  return aMeetingFile({
    board: { name: 'Nämnden', kind, numbering: 'year', seats: members },
    people: [
      ...numbers.map((number) => ({
        id: memberKey(number),
        name: `Ledamot ${number}`,
        party: parties[number % parties.length] ?? 'S',
      })),
      { id: 'ersattare', name: 'Ersättare Lind', party: 'S' },
      { id: 'sekreterare', name: 'Sekreterare Ask' },
    ],
    officers: { chair: memberKey(1), secretary: 'sekreterare', adjusters: [memberKey(2)] },
    attendance: [
      ...numbers.map((number) => ({ person: memberKey(number), capacity: 'member' as const, present: true })),
      { person: 'ersattare', capacity: 'substitute', present: true },
      { person: 'sekreterare', capacity: 'official', present: true },
    ],
    items: [1, 2].map((paragraph) => ({
      paragraph,
      title: `Bad ${paragraph}`,
      caseNumber: 'FN 2025/7',
      sections: [{ kind: 'decision' as const, body: '1. Att öppna.\n2. Att stänga.' }],
      ...(paragraph === 1 ? item : {}),
    })),
    ...change,
  });
}

/** Votes through the doors, as one agent. */
export function votingAs(agent: Agent) {
  return {
    open: (itemId: string, terms: object = {}) =>
      agent
        .post(`/api/agenda-items/${itemId}/live-votes`)
        .send({ id: randomUUID(), method: 'open', yesMeans: 'bifall', noMeans: 'avslag', ...terms }),
    cast: (voteId: string, casts: Record<string, CastVote | null>, reason?: string) =>
      agent.put(`/api/live-votes/${voteId}/ballots`).send({
        ballots: Object.entries(casts).map(([person, cast]) => ({ person, cast })),
        ...(reason === undefined ? {} : { reason }),
      }),
    close: (voteId: string, body: object = {}) => agent.post(`/api/live-votes/${voteId}/closing`).send(body),
    cancel: (voteId: string, body: object = {}) =>
      agent.post(`/api/live-votes/${voteId}/cancellation`).send(body),
    show: async (voteId: string) =>
      (await agent.get(`/api/live-votes/${voteId}`).expect(200)).body as LiveVoteView,
    deciding: async (itemId: string) =>
      (await agent.get(`/api/agenda-items/${itemId}/deciding`).expect(200)).body as DecidingView,
    item: async (itemId: string) =>
      (await agent.get(`/api/agenda-items/${itemId}`).expect(200)).body as AgendaItemView,
  };
}

/** Ballots of members in a row: so many yes from the first on, then no, then those who abstain. */
export function casts(yes: number, no: number, abstain = 0, from = 1): Record<string, CastVote> {
  const all: CastVote[] = [
    ...Array<CastVote>(yes).fill('yes'),
    ...Array<CastVote>(no).fill('no'),
    ...Array<CastVote>(abstain).fill('abstain'),
  ];
  return Object.fromEntries(all.map((cast, index) => [memberKey(index + from), cast]));
}

/** The meeting imported; its first § (or the one at that place) with an open vote where `terms` are given. */
export async function aSittingHeld(app: TestApp, file: MeetingFile) {
  const meetingId = await imported(app, file);
  const meeting = await show(app.admin, meetingId);
  return { meetingId, itemIds: meeting.items.map(({ id }) => id), meeting };
}
