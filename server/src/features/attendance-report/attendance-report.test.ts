import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import type { AttendanceReport } from '@klubbat/shared/contracts/attendance-report';
import { aBoard, aMeeting } from '../../../test/builders.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
let address: string;
const YEAR = 'from=2025-01-01&to=2025-12-31';

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, boardId } = await aBoard(app));
  address = `/api/boards/${boardId}/attendance`;
  const { id, people } = await aMeeting(app, boardId);
  const carin = people.find(({ party }) => party === 'C')?.id ?? '';
  await app.admin
    .patch(`/api/meeting-people/${carin}`)
    .send({ name: '=HYPERLINK("http://ond.example")' })
    .expect(200);
  await app.admin.post(`/api/meetings/${id}/numbering`).send({}).expect(200);
});
afterAll(() => app.close());

const bytes = (agent: Agent, path: string) =>
  agent
    .get(path)
    .buffer(true)
    .parse((reply, done) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);

describe('the attendance of a board', () => {
  test('is summed per person and party', async () => {
    const report = (await app.admin.get(`${address}?${YEAR}`).expect(200)).body as AttendanceReport;
    expect(report.meetings).toBe(1);
    expect(report.people).toHaveLength(4);
    expect(report.people.find(({ name }) => name === 'Åsa Öberg')).toMatchObject({
      party: 'S',
      meetings: 1,
      attended: 1,
      served: 1,
    });
    expect(report.parties.map(({ party }) => party).sort()).toEqual(['C', 'M', 'S']);
  });

  test('holds only the meetings of the period', async () => {
    const reply = await app.admin.get(`${address}?from=2024-01-01&to=2024-12-31`).expect(200);
    expect(reply.body).toEqual({ meetings: 0, people: [], parties: [] });
  });

  test('comes as CSV for a Swedish Excel, where no name is a formula', async () => {
    const reply = await bytes(app.admin, `${address}.csv?${YEAR}`);
    const text = (reply.body as Buffer).toString('utf8');
    expect(reply.headers['content-disposition']).toMatch(/^attachment/);
    expect(text.startsWith('\uFEFFDatum;Namn;')).toBe(true);
    expect(text).toContain('2025-01-14;Åsa Öberg;S;');
    expect(text).toContain(`'=HYPERLINK`);
    expect(text.trimEnd().split('\r\n')).toHaveLength(5);
  });

  test('comes as a spreadsheet of texts alone', async () => {
    const reply = await bytes(app.admin, `${address}.xlsx?${YEAR}`);
    const parts = unzipSync(reply.body as Buffer);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('Åsa Öberg');
    expect(strings).toContain('=HYPERLINK');
    expect(sheet.match(/<row /g)).toHaveLength(5);
    expect(sheet).not.toContain('<f>');
  });

  test.each([
    ['that ends before it begins', 'from=2025-02-01&to=2025-01-01'],
    ['of more than five years', 'from=2020-01-01&to=2025-01-02'],
  ])('is refused for a period %s', async (_what, period) => {
    const reply = await app.admin.get(`${address}?${period}`).expect(422);
    expect(reply.body).toMatchObject({ code: 'invalid', errors: [{ path: '$.to' }] });
  });

  test('is for those who keep the board’s register alone', async () => {
    const other = await aBoard(app);
    const invited = async (membership: object) => {
      const email = `${Math.random().toString(36).slice(2)}@region.example`;
      const added = await app.admin
        .post('/api/people')
        .send({ name: 'Någon', email, membership })
        .expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const member = await invited({ organisationId, boardId, role: 'member' });
    await member.get(`${address}?${YEAR}`).expect(403);
    const secretary = await invited({ organisationId, boardId, role: 'secretary' });
    await secretary.get(`${address}.csv?${YEAR}`).expect(200);
    const foreign = await invited({ ...other, role: 'secretary' });
    await foreign.get(`${address}?${YEAR}`).expect(404);
  });
});
