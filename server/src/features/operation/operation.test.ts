import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OperationView } from '@klubbat/shared/contracts/operation';
import { aBoard, employed } from '../../../test/builders.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { forgetProcess, noteProcess, noteSafeguard, noteService } from './operation.store.js';

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

  test('tells when it was last backed up and verified, and what came of it', async () => {
    const { manager } = app.dataSource;
    const at = (minutes: number) => new Date(app.clock.now.getTime() + minutes * 60_000);
    const never = { standing: 'good', succeededAt: null, failedAt: null, error: null, told: null };
    expect((await shown()).safeguards).toEqual([
      { name: 'backup', ...never },
      { name: 'verify', ...never },
    ]);
    await noteSafeguard(manager, 'backup', { told: '3 filer' }, at(-10));
    await noteSafeguard(manager, 'backup', { error: 'ingen plats' }, at(-5));
    await noteSafeguard(manager, 'verify', { told: '0 fel' }, at(-5));
    const { safeguards, services, standing } = await shown();
    expect(safeguards).toEqual([
      {
        name: 'backup',
        standing: 'bad',
        succeededAt: at(-10).toISOString(),
        failedAt: at(-5).toISOString(),
        error: 'ingen plats',
        told: '3 filer',
      },
      { name: 'verify', ...never, succeededAt: at(-5).toISOString(), told: '0 fel' },
    ]);
    expect(standing).toBe('bad');
    expect(services.map(({ name }) => name)).not.toContain('backup');
    await noteSafeguard(manager, 'backup', { told: '4 filer' }, at(0));
    expect((await shown()).safeguards).toMatchObject([
      { standing: 'good', error: null, told: '4 filer' },
      {},
    ]);
  });

  test('is told in one word to anyone, and nothing of the inside', async () => {
    const reply = await app.stranger.get('/api/status').expect(200);
    expect(reply.body).toEqual({ standing: 'good', at: app.clock.now.toISOString() });
  });
});
