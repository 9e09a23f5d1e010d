import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { show } from './builders.js';
import type { Agent, TestApp } from './test-app.js';

/** Brings in a meeting file and shows the meeting. */
export async function broughtIn(app: TestApp, file: object): Promise<MeetingView> {
  const brought = await app.admin.post('/api/meetings/import').send(file).expect(201);
  return show(app.admin, (brought.body as { meetingId: string }).meetingId);
}

/** A meeting of so many §§, each with text, and so many people who were there. */
export const meetingOfSize = (app: TestApp, items: number, people: number): Promise<MeetingView> =>
  broughtIn(app, {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region Stor', kind: 'region' },
    board: { name: `Fullmäktige ${items}`, kind: 'assembly', numbering: 'meeting' },
    meeting: { date: '2026-02-10', start: '09:00' },
    people: Array.from({ length: people }, (_, place) => ({ id: `p${place}`, name: `Ledamot ${place}` })),
    officers: { chair: 'p0', secretary: 'p0' },
    attendance: Array.from({ length: people }, (_, place) => ({
      person: `p${place}`,
      capacity: 'member',
      present: true,
    })),
    items: Array.from({ length: items }, (_, place) => ({
      paragraph: place + 1,
      title: `Ärende ${place + 1}`,
      sections: [{ kind: 'decision', body: 'Att anta förslaget.' }],
    })),
  });

/** A secretary of the organisation whose meeting it is. */
export async function secretaryOf(app: TestApp, { organisationId }: MeetingView): Promise<Agent> {
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Sund', membership: { organisationId, role: 'secretary', boardId: null } })
    .expect(201);
  return app.invite((person.body as { id: string }).id, `siv.${organisationId}@region.example`);
}
