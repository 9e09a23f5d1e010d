import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ItemInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { show } from '../../../test/builders.js';
import { freshName } from '../../../test/meeting-files.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aSitting, aSittingHeld, memberKey, votingAs } from '../../../test/voting.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const messages = (reply: { body: unknown }) =>
  (reply.body as Problem).errors.map(({ message }) => message).join(' ');

describe('a minority', () => {
  const demand = async (kind: 'assembly' | 'committee', present: number, requested: number) => {
    const { itemIds } = await aSittingHeld(app, aSitting(present, { kind }));
    const doors = votingAs(app.admin);
    const { version } = await doors.item(itemIds[0] ?? '');
    const by = Array.from({ length: requested }, (_, index) => memberKey(index + 1));
    return app.admin.patch(`/api/agenda-items/${itemIds[0] ?? ''}`).send({
      version,
      outcome: 'referred-back',
      deferral: { minority: true, requestedBy: by, reason: 'Kostnaderna saknas.' },
    });
  };
  test.each([
    ['20 of 61 are too few', 'assembly', 61, 20, 422],
    ['21 of 61 are enough', 'assembly', 61, 21, 200],
    ['22 of 61 are enough', 'assembly', 61, 22, 200],
    ['20 of 60 are a third', 'assembly', 60, 20, 200],
    ['a nämnd has none', 'committee', 13, 6, 422],
  ] as const)('%s', async (_name, kind, present, requested, status) => {
    const reply = await demand(kind, present, requested);
    expect(reply.status).toBe(status);
    if (status === 422) {
      expect(messages(reply)).toContain('5 kap. 50 § kommunallagen');
    }
  });

  test('opens no vote that a third wins in a nämnd unless a reason is given', async () => {
    const third = { threshold: 'third-of-present' };
    const doors = votingAs(app.admin);
    const { itemIds } = await aSittingHeld(app, aSitting(3));
    expect(messages(await doors.open(itemIds[0] ?? '', third).expect(422))).toContain('5 kap. 50 §');
    await doors.open(itemIds[0] ?? '', { ...third, reason: 'Så ställdes frågan' }).expect(201);
    const assembly = await aSittingHeld(app, aSitting(3, { kind: 'assembly' }));
    await doors.open(assembly.itemIds[0] ?? '', third).expect(201);
  });

  test('has its right once in a case, whichever of the two it was', async () => {
    const { itemIds } = await aSittingHeld(app, aSitting(9, { kind: 'assembly' }));
    const doors = votingAs(app.admin);
    const put = async (itemId: string, outcome: string, more: object = {}) => {
      const { version } = await doors.item(itemId);
      const deferral = { minority: true, requestedBy: ['m1', 'm2', 'm3'] };
      return app.admin.patch(`/api/agenda-items/${itemId}`).send({ version, outcome, deferral, ...more });
    };
    expect((await put(itemIds[0] ?? '', 'tabled')).status).toBe(200);
    const second = await put(itemIds[1] ?? '', 'referred-back');
    expect(messages(second)).toContain('§ 1, ');
    expect((await put(itemIds[1] ?? '', 'referred-back', { reason: 'Ordföranden lät det ske' })).status).toBe(
      200,
    );
    expect((await doors.deciding(itemIds[1] ?? '')).findings).toMatchObject([
      { code: 'minority-used-before', reason: 'Ordföranden lät det ske' },
    ]);
  });

  test('has its right once, told by a link, by an earlier § that is named, and by the vote that a third won', async () => {
    const put = async (itemId: string, change: object) => {
      const { version } = await votingAs(app.admin).item(itemId);
      return app.admin.patch(`/api/agenda-items/${itemId}`).send({ version, ...change });
    };
    const minority = {
      outcome: 'referred-back',
      deferral: { minority: true, requestedBy: ['m1', 'm2', 'm3'] },
    };
    const organisation = { name: freshName('Kommunen'), kind: 'municipality' } as const;
    const board = { name: 'Fullmäktige', kind: 'assembly', numbering: 'meeting', seats: 9 } as const;
    const meetingOn = async (date: string, item: Partial<ItemInFile>) => {
      const sitting = aSitting(9, { kind: 'assembly', organisation, board, meeting: { date } });
      const items = sitting.items.map((one, index) => ({
        ...one,
        caseNumber: `${randomUUID()}`,
        ...(index === 0 ? item : {}),
      }));
      return aSittingHeld(app, { ...sitting, items });
    };
    // a meeting of history, in which a third won a vote
    await meetingOn('2025-01-14', {
      outcome: 'tabled',
      votes: [{ method: 'open', yes: 5, no: 4, threshold: 'third-of-present' }],
    });
    const second = await meetingOn('2025-02-11', {
      earlier: [{ board: board.name, date: '2025-01-14', paragraph: '1' }],
    });
    const [secondItem = '', other = ''] = second.itemIds;
    expect(messages(await put(secondItem, minority))).toContain('§ 1, 14 januari 2025');
    expect((await put(other, minority)).status).toBe(200);
    // linked: taken up at a later meeting, where the case number is another
    const third = await meetingOn('2025-03-11', {});
    await app.admin
      .post(`/api/meetings/${third.meetingId}/taken-up`)
      .send({ items: [other] })
      .expect(200);
    const taken = (await show(app.admin, third.meetingId)).items.at(-1)?.id ?? '';
    expect((await put(taken, { caseNumber: 'Ett nytt', earlier: null })).status).toBe(200);
    expect(messages(await put(taken, minority))).toContain('§ 2, 11 februari 2025');
    expect((await put(taken, { ...minority, reason: 'Det skedde ändå' })).status).toBe(200);
  });

  test('a second time holds up the adjustment, whichever meeting the first was at', async () => {
    const deferral = { minority: true, requestedBy: ['m1', 'm2', 'm3'] };
    const organisation = { name: freshName('Kommunen'), kind: 'municipality' } as const;
    const board = { name: 'Fullmäktige', kind: 'assembly', numbering: 'meeting', seats: 9 } as const;
    const sitting = (date: string) =>
      aSitting(9, {
        kind: 'assembly',
        organisation,
        board,
        meeting: { date },
        item: { outcome: 'tabled', deferral },
      });
    await aSittingHeld(app, sitting('2025-01-14'));
    const { meetingId, itemIds } = await aSittingHeld(app, sitting('2025-02-11'));
    const ready = async () =>
      (await app.admin.get(`/api/meetings/${meetingId}/readiness`).expect(200)).body as {
        obstacles: { code: string; message: string }[];
        warnings: { code: string }[];
      };
    expect((await ready()).obstacles).toMatchObject([{ code: 'minority-used-before' }]);
    await app.admin
      .put(`/api/agenda-items/${itemIds[0] ?? ''}/finding-reasons`)
      .send({ code: 'minority-used-before', about: '', reason: 'Så skedde det' })
      .expect(200);
    expect((await ready()).obstacles).toEqual([]);
    expect((await ready()).warnings).toMatchObject([{ code: 'minority-used-before' }]);
  });
});
