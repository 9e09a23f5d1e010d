import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { show } from '../../../test/builders.js';
import { statementsOf } from '../../../test/count-statements.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { aTextWriter } from '../../../test/text-writer.js';

/*
 * How many statements it takes to save what is written in an item (decision 092): who asks, the lock, all that the save asks, and the row. What only
 * begins and ends a transaction is not counted.
 */

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A meeting of so many §§ and so many people who were there. */
async function ofSize(items: number, people: number): Promise<MeetingView> {
  const file = {
    format: 'meeting-file',
    version: 1,
    organisation: { name: 'Region Stor', kind: 'region' },
    board: { name: `Fullmäktige ${items}`, kind: 'assembly', numbering: 'meeting' },
    meeting: { date: '2026-02-10', start: '09:00' },
    people: Array.from({ length: people }, (_, place) => ({ id: `p${place}`, name: `Ledamot ${place}` })),
    officers: { chair: 'p0', secretary: 'p0' },
    items: Array.from({ length: items }, (_, place) => ({
      paragraph: place + 1,
      title: `Ärende ${place + 1}`,
      sections: [{ kind: 'decision', body: 'Att anta förslaget.' }],
    })),
  };
  const brought = await app.admin.post('/api/meetings/import').send(file).expect(201);
  return show(app.admin, (brought.body as { meetingId: string }).meetingId);
}

async function secretaryOf({ organisationId }: MeetingView): Promise<Agent> {
  const person = await app.admin
    .post('/api/people')
    .send({ name: 'Siv Sund', membership: { organisationId, role: 'secretary', boardId: null } })
    .expect(201);
  return app.invite((person.body as { id: string }).id, `siv.${organisationId}@region.example`);
}

test.each([
  [1, 1],
  [60, 100],
])(
  'in a meeting of %i items and %i people it takes four, and ten of letters alone',
  async (items, people) => {
    const meeting = await ofSize(items, people);
    const secretary = await secretaryOf(meeting);
    const path = `/api/agenda-items/${meeting.items.at(-1)?.id ?? ''}`;
    const save = async (version: number, body: string) => {
      const sections = [{ kind: 'decision', body }];
      const saved = await secretary.patch(path).send({ version, sections }).expect(200);
      expect((saved.body as AgendaItemView).sections).toEqual(sections);
    };
    // its first words begin a spell of writing, which is an event, and a version
    await save(1, 'Att');
    expect(await statementsOf(() => save(2, 'Att bifalla'))).toHaveLength(4);
    const writer = await aTextWriter(secretary, meeting.items.at(-1)?.id ?? '');
    const letters = async (written: string) => {
      writer.text().insert(0, written);
      expect((await writer.send()).status).toBe(200);
    };
    await letters('A');
    // letters in a text that several may write in: the texts, the one that was written in, its update and what it says
    expect(await statementsOf(() => letters('B'))).toHaveLength(10);
  },
);
