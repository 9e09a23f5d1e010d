import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { startTestApp, type TestApp } from '../../test/test-app.js';

const TOKEN = 'en-nyckel-som-ingen-annan-har';
const collect = (house: TestApp, token: string) =>
  supertest(house.app).get('/metrics').set('Authorization', `Bearer ${token}`);

/** What Prometheus would read: the value of each line, by its name with its labels. */
function valuesOf(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

describe('metrics', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ metricsToken: TOKEN });
  });
  afterAll(() => house.close());

  test('are told to those who know the token alone', async () => {
    for (const told of ['', 'Bearer', `Bearer ${TOKEN}x`, `bearer ${TOKEN}`, TOKEN]) {
      const { status, text } = await supertest(house.app).get('/metrics').set('Authorization', told);
      expect([told, status, text]).toEqual([told, 401, '401\n']);
    }
    await collect(house, TOKEN)
      .expect(200)
      .expect('Content-Type', /^text\/plain; version=0\.0\.4/);
  });

  test('count requests by the door and never by the address', async () => {
    const id = '01980000-0000-7000-8000-00000000cafe';
    await house.admin.get(`/api/meetings/${id}`).expect(404);
    await house.stranger.get('/api/what-is-not-there').expect(404);
    const { text } = await collect(house, TOKEN);
    const values = valuesOf(text);
    expect(
      values.get('klubbat_request_seconds_count{door="/api/meetings/:id",method="GET",status="4xx"}'),
    ).toBe(1);
    expect(values.get('klubbat_request_seconds_count{door="other",method="GET",status="4xx"}')).toBe(1);
    expect(text).not.toContain(id);
    expect(text).not.toContain('what-is-not-there');
  });

  test('tell how much waits and for how long, and nothing that is old when the database does not answer', async () => {
    const { dataSource, clock } = house;
    await dataSource.query(
      `INSERT INTO file_text (sha256, state, asked_at) VALUES (repeat('b', 64), 'waiting', $1)`,
      [new Date(clock.now.getTime() - 90_000)],
    );
    const text = async () => (await collect(house, TOKEN)).text;
    const values = valuesOf(await text());
    expect(values.get('klubbat_database_up')).toBe(1);
    expect(values.get('klubbat_organisation_wall')).toBe(1);
    for (const kind of ['delivery', 'letter', 'seal', 'conversion', 'diary-call']) {
      expect([kind, values.get(`klubbat_work_waiting{kind="${kind}"}`)]).toEqual([kind, 0]);
    }
    expect(values.get('klubbat_work_waiting{kind="file-text"}')).toBe(1);
    expect(values.get('klubbat_work_due_seconds{kind="file-text"}')).toBe(90);

    await dataSource.query('ALTER TABLE letter RENAME TO letter_away');
    const away = await text();
    await dataSource.query('ALTER TABLE letter_away RENAME TO letter');
    expect(valuesOf(away).get('klubbat_database_up')).toBe(0);
    expect(away).not.toContain('klubbat_work_waiting{');
  });
});

test('there are none where no token is set', async () => {
  const house = await startTestApp();
  await collect(house, '').expect(404);
  await house.close();
});
