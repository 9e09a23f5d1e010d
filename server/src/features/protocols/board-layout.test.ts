import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const choices = {
  decisionPlace: 'first',
  pointStyle: 'att',
  attendancePlace: 'appendix',
  attendanceGrouping: 'party',
  contentsList: true,
  noticeBlock: true,
  keptAt: 'Kulturkansliet',
};

async function printed(path: string): Promise<string> {
  const answer = await app.admin.get(path).responseType('blob').expect(200);
  return (await pdfText(answer.body as Buffer)).replace(/\s+/g, ' ');
}

test('a meeting is printed as the board has it until its first § is sent, and from then on as it was then', async () => {
  const { boardId } = await aBoard(app, choices);
  const { id } = await aMeeting(app, boardId);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const protocol = `/api/meetings/${id}/protocol.pdf`;
  const before = await printed(protocol);
  expect(before).toMatch(/Innehåll § 1 .* Närvarolista/);
  expect(before).toContain('Protokollet förvaras Kulturkansliet');
  expect(before).toContain('att bevilja bidrag. att avslå övriga ansökningar.');
  expect(before).toContain('S, 1 av 1 närvarande');
  await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);

  const { boards } = (await app.admin.get('/api/boards').expect(200)).body as {
    boards: { id: string; version: number }[];
  };
  const version = boards.find((board) => board.id === boardId)?.version;
  await app.admin.patch(`/api/boards/${boardId}`).send({ version, pointStyle: 'written' }).expect(200);
  expect(await printed(`/api/meetings/${id}/extract.pdf?paragraphs=2`)).toContain('att avslå övriga');

  const next = await aMeeting(app, boardId, { date: '2025-02-14' });
  await app.admin.post(`/api/meetings/${next.id}/numbering`).expect(200);
  const [first, second] = (await show(app.admin, next.id)).items;
  await app.admin
    .post(`/api/meetings/${next.id}/adjustments`)
    .send({ paragraphs: [first?.paragraph] })
    .expect(201);
  await app.dataSource.query('UPDATE board SET page_per_item = false WHERE id = $1', [boardId]);
  const frozen = await app.admin.get(`/api/meetings/${next.id}/protocol`).expect(200);
  expect((frozen.body as ProtocolContent).pagePerItem).toBe(true);
  expect(await printed(`/api/meetings/${next.id}/extract.pdf?paragraphs=${second?.paragraph}`)).toContain(
    '1. Att bevilja bidrag. 2. Att avslå övriga ansökningar.',
  );
});

test.each([
  ['decisionPlace', 'middle'],
  ['pointStyle', 'roman'],
  ['attendanceColumns', ['party', 'party']],
  ['attendanceColumns', ['shoe-size']],
  ['keptAt', ' '],
])('a choice that cannot be printed is refused: %s', async (field, value) => {
  const { organisationId } = await aBoard(app);
  await app.admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name: 'Annan nämnd', kind: 'committee', numbering: 'year', [field]: value })
    .expect(422);
});

test('the database refuses it too', async () => {
  const { boardId } = await aBoard(app);
  for (const change of [
    `decision_place = 'middle'`,
    `attendance_columns = '["shoe-size"]'`,
    `attendance_columns = '{}'`,
    `attendance_style = 'runes'`,
  ]) {
    await expect(app.dataSource.query(`UPDATE board SET ${change} WHERE id = $1`, [boardId])).rejects.toThrow(
      /ck_board_/,
    );
  }
});
