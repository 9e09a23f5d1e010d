import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

const FOLDER = '../shared/real';
const names = ['kommunalt-forum-2024-10-11.json', 'regionstyrelsen-blekinge-2023-10-18.json'];
const there = existsSync(FOLDER) ? test : test.skip;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe(`real meeting files (${existsSync(FOLDER) ? 'present' : `skipped: no folder ${FOLDER}`})`, () => {
  there.each(names)('%s comes out as it went in', async (name) => {
    const file: unknown = JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8'));
    const imported = await app.admin
      .post('/api/meetings/import')
      .send(file as object)
      .expect(201);
    const { meetingId } = imported.body as { meetingId: string };
    const exported = await app.admin.get(`/api/meetings/${meetingId}/export`).expect(200);
    expect(exported.body).toEqual(file);
    const again = await app.admin
      .post('/api/meetings/import')
      .send(exported.body as object)
      .expect(200);
    expect(again.body).toEqual({ meetingId });
  });
});
