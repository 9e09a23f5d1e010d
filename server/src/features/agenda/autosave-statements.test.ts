import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { meetingOfSize, secretaryOf } from '../../../test/meeting-of-size.js';
import { statementsOf } from '../../../test/count-statements.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
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

test.each([
  [1, 1],
  [60, 100],
])(
  'in a meeting of %i items and %i people it takes four, and ten of letters alone',
  async (items, people) => {
    const meeting = await meetingOfSize(app, items, people);
    const secretary = await secretaryOf(app, meeting);
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
