import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { aBoard, employed } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { forgetProcess, noteProcess, noteService } from './operation.store.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const shown = async () => (await app.admin.get('/api/operation').expect(200)).body as OperationView;
const PROCESS = { id: '018f0000-0000-7000-8000-000000000001', version: '1.2.3' };

describe('how the installation stands', () => {
  test('is told to who operates it, and to nobody with a mandate', async () => {
    const { organisationId } = await aBoard(app);
    for (const role of ['administrator', 'auditor']) {
      await (await employed(app, organisationId, role)).get('/api/operation').expect(403);
    }
    await app.stranger.get('/api/operation').expect(401);
    const { database, version, work } = await shown();
    expect(database.bytes).toBeGreaterThan(1_000_000);
    expect(database.migrations).toBeGreaterThan(50);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(work.map(({ kind }) => kind)).toEqual([
      'delivery',
      'letter',
      'seal',
      'conversion',
      'file-text',
      'diary-call',
    ]);
  });

  test('follows processes as they come, are gone and stop', async () => {
    const { manager } = app.dataSource;
    expect((await shown()).standing).toBe('watch');
    await noteProcess(manager, { ...PROCESS, startedAt: app.clock.now }, app.clock.now);
    expect(await shown()).toMatchObject({ standing: 'good', processes: [{ ...PROCESS, alive: true }] });
    app.clock.now = new Date(app.clock.now.getTime() + 61_000);
    expect(await shown()).toMatchObject({ standing: 'watch', processes: [{ alive: false }] });
    await noteProcess(manager, { ...PROCESS, startedAt: app.clock.now }, app.clock.now);
    expect((await shown()).processes).toMatchObject([{ alive: true }]);
    await forgetProcess(manager, PROCESS.id);
    expect((await shown()).processes).toEqual([]);
  });

  test('tells when a service last worked and last failed, and why', async () => {
    const { manager } = app.dataSource;
    const at = (minutes: number) => new Date(app.clock.now.getTime() + minutes * 60_000);
    await noteService(manager, 'mail', null, at(-10));
    expect((await shown()).services).toMatchObject([{ name: 'mail', standing: 'good', error: null }]);
    await noteService(manager, 'mail', 'x'.repeat(900), at(-5));
    const [mail] = (await shown()).services;
    expect(mail).toMatchObject({
      standing: 'watch',
      succeededAt: at(-10).toISOString(),
      failedAt: at(-5).toISOString(),
    });
    expect(mail?.error).toHaveLength(500);
    await noteService(manager, 'mail', null, at(0));
    expect((await shown()).services).toMatchObject([{ standing: 'good', error: null }]);
  });

  test('is told in one word to anyone, and nothing of the inside', async () => {
    const reply = await app.stranger.get('/api/status').expect(200);
    expect(reply.body).toEqual({ standing: 'good', at: app.clock.now.toISOString() });
  });
});
