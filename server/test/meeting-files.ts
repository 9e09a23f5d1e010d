import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { TestApp } from './test-app.js';

let count = 0;

/** A name that no other test has used. */
export function freshName(stem: string): string {
  count += 1;
  return `${stem} ${count}`;
}

/** A meeting file of a board that numbers through the year, with three §§ and invented people. */
export function aMeetingFile(change: Partial<MeetingFile> = {}): MeetingFile {
  return {
    format: 'meeting-file',
    version: 1,
    organisation: { name: freshName('Norrsjö kommun'), kind: 'municipality' },
    board: { name: 'Fritidsnämnden', kind: 'committee', numbering: 'year', numberWithYear: true },
    meeting: { date: '2025-03-04', start: '13:00', place: 'Stora salen' },
    people: [
      { id: 'asa-oberg', name: 'Åsa Öberg', party: 'S', email: 'asa@norrsjo.example' },
      { id: 'bjorn-ek', name: 'Björn Ek', party: 'M' },
      { id: 'carin-dahl', name: 'Carin Dahl', title: 'nämndsekreterare' },
    ],
    officers: { chair: 'asa-oberg', secretary: 'carin-dahl', adjusters: ['bjorn-ek'] },
    attendance: [
      { person: 'asa-oberg', capacity: 'member', present: true },
      { person: 'bjorn-ek', capacity: 'member', present: true },
      { person: 'carin-dahl', capacity: 'official', present: true },
    ],
    items: [11, 12, 13].map((paragraph) => ({
      paragraph,
      title: `Badplats ${paragraph}`,
      sections: [{ kind: 'decision', body: '1. Att öppna badplatsen.\n2. Att stänga den gamla.' }],
    })),
    ...change,
  };
}

/** Imports as the administrator, who makes what the register lacks. */
export async function imported({ admin }: TestApp, file: object): Promise<string> {
  const reply = await admin.post('/api/meetings/import').send(file).expect(201);
  return (reply.body as { meetingId: string }).meetingId;
}
