import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ObstacleView } from '@klubbat/shared/contracts/adjustment';
import { show } from '../../../test/builders.js';
import { imported } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting } from '../../../test/voting.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Row = NonNullable<MeetingFile['attendance']>[number];

const ABOUT_SERVICE = /^(called|served)-/;

/** What the check list says of who served: the code and the sentence of each. */
async function warningsOf(meetingId: string): Promise<string[]> {
  const reply = await app.admin.get(`/api/meetings/${meetingId}/readiness`).expect(200);
  const { warnings } = reply.body as { warnings: ObstacleView[] };
  return warnings
    .filter(({ code }) => ABOUT_SERVICE.test(code))
    .map(({ code, message }) => `${code}: ${message}`);
}

/** `m4` (S) is away; the substitutes Lind (S) and Moa (M) are there. */
function withSubstitutes(kind: 'committee' | 'assembly', ...rows: Row[]): MeetingFile {
  const file = aSitting(5, { kind });
  return {
    ...file,
    people: [...file.people, { id: 'moa', name: 'Moa Sten', party: 'M' }],
    attendance: [
      ...(file.attendance ?? [])
        .filter(({ person }) => !rows.some((row) => row.person === person))
        .map((row) => (row.person === 'm4' ? { ...row, present: false } : row)),
      ...rows,
    ],
  };
}

const substitute = (person: string, more: Partial<Row> = {}): Row => ({
  person,
  capacity: 'substitute',
  present: true,
  ...more,
});

describe('the check list, of who served', () => {
  test('finds a substitute out of order in a file that was read in', async () => {
    const rows = [substitute('moa', { servesFor: 'm4' }), substitute('ersattare')];
    const committee = await warningsOf(await imported(app, withSubstitutes('committee', ...rows)));
    expect(committee).toEqual([
      expect.stringMatching(
        /^called-out-of-order: Moa Sten började tjänstgöra för Ledamot 4 vid § 1, fast Ersättare Lind stod före .*6 kap\. 16 §/,
      ),
    ]);
    const assembly = await warningsOf(await imported(app, withSubstitutes('assembly', ...rows)));
    expect(assembly).toEqual([expect.stringMatching(/^called-from-other-party: .*5 kap\. 17 §/)]);
  });

  test('finds it after attendance was corrected by hand, and not when it is right again', async () => {
    const right = [substitute('moa'), substitute('ersattare', { servesFor: 'm4' })];
    const meetingId = await imported(app, withSubstitutes('committee', ...right));
    expect(await warningsOf(meetingId)).toEqual([]);
    const correct = async (rows: Row[]) => {
      const { version, attendance } = await show(app.admin, meetingId);
      const others = attendance.filter(({ person }) => person !== 'moa' && person !== 'ersattare');
      await app.admin
        .put(`/api/meetings/${meetingId}/attendance`)
        .send({ version, attendance: [...others, ...rows] })
        .expect(200);
    };
    await correct([
      substitute('ersattare', { paragraphs: '1' }),
      substitute('moa', { servesFor: 'm4', paragraphs: '1' }),
      substitute('ersattare', { servesFor: 'm4', paragraphs: '2' }),
    ]);
    expect(await warningsOf(meetingId)).toEqual([expect.stringContaining('vid § 1, fast Ersättare Lind')]);
    await correct(right);
    expect(await warningsOf(meetingId)).toEqual([]);
  });

  test('asks about service again where nobody knows whether it was the same day', async () => {
    const again = ['1', '3'].map((paragraphs): Row => ({
      person: 'm5',
      capacity: 'member',
      present: true,
      paragraphs,
    }));
    const file = withSubstitutes('assembly', ...again);
    const [first] = file.items;
    const items = [1, 2, 3].map((paragraph) => ({ ...first, title: `Bad ${paragraph}`, paragraph }));
    const oneDay = await imported(app, { ...file, items });
    expect(await warningsOf(oneDay)).toEqual([expect.stringMatching(/^served-again: .*§ 2/)]);
    const twoDays = await imported(app, {
      ...file,
      items,
      meeting: { date: '2024-03-12', endDate: '2024-03-13' },
    });
    expect(await warningsOf(twoDays)).toEqual([
      expect.stringMatching(/^served-again-some-day: .*inte känt om det var samma dag/),
    ]);
  });
});
