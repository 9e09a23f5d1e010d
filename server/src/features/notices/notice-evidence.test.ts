import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NoticePage } from '@klubbat/shared/contracts/notice';
import { aBoard, anAdjustedMeeting, employed, show } from '../../../test/builders.js';
import { aPdf } from '../../../test/files.js';
import { pngLogo } from '../../../test/logos.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';

/** A picture of one dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let organisationId: string;
let noticeId: string;
let reader: Agent;

async function announced(): Promise<{ organisationId: string; noticeId: string }> {
  const board = await aBoard(app);
  const meeting = await anAdjustedMeeting(app, board.boardId);
  await app.admin
    .post(`/api/adjustments/${meeting.adjustments[0]?.id ?? ''}/notices`)
    .send({ board: 'Kommunens anslagstavla', postedOn: '2025-01-15' })
    .expect(201);
  const [notice] = (await show(app.admin, meeting.id)).adjustments[0]?.notices ?? [];
  return { organisationId: board.organisationId, noticeId: notice?.id ?? '' };
}

beforeAll(async () => {
  app = await startTestApp();
  ({ organisationId, noticeId } = await announced());
  reader = await employed(app, organisationId, 'registrar');
});
afterAll(() => app.close());

const add = (bytes: Buffer, name: string, shows = 'posted', agent: Agent = app.admin, of = noticeId) =>
  agent.post(`/api/notices/${of}/evidence`).field('shows', shows).attach('file', bytes, name);

test('a file that shows a notice on another board is kept as it came, named in the anslagsbevis, and never changed', async () => {
  const both = await Promise.all([add(PNG, 'tavlan å.png'), add(PNG, 'tavlan å.png')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  await add(PNG, 'samma.png').expect(200);
  const page = (await add(await aPdf(), 'nedtaget.pdf', 'removed').expect(201)).body as NoticePage;
  expect(page.evidenceFiles).toMatchObject([
    { shows: 'posted', fileName: 'tavlan å.png', size: PNG.length },
    { shows: 'removed', fileName: 'nedtaget.pdf' },
  ]);
  const [first] = page.evidenceFiles;
  const address = `/api/notices/${noticeId}/evidence/${first?.id ?? ''}`;
  const file = await reader.get(address).responseType('blob').expect(200);
  expect((file.body as Buffer).equals(PNG)).toBe(true);
  // an organisation with a logo gets it on the paper
  const house = `/api/organisations/${organisationId}`;
  await app.admin.put(`${house}/logo`).attach('file', pngLogo(), 'logotyp').expect(200);
  await app.admin.patch(`${house}/template`).send({ version: 0, logoOn: 'head' }).expect(200);
  const bevis = await reader.get(`/api/notices/${noticeId}/certificate.pdf`).responseType('blob').expect(200);
  const text = (await pdfText(bevis.body as Buffer)).replace(/\s+/gu, '');
  expect(text).toContain(`tavlanå.png,SHA-256${first?.sha256 ?? ''}`);
  for (const change of [
    'UPDATE notice_evidence SET file_name = $1',
    'DELETE FROM notice_evidence WHERE $1 <> file_name',
  ]) {
    await expect(app.dataSource.query(change, ['x'])).rejects.toMatchObject({
      driverError: { code: 'KL001' },
    });
  }
});

test('what is no page or picture is refused, and so is who may not', async () => {
  await add(Buffer.from('a;b'), 'tavlan.csv').expect(422);
  await add(Buffer.from('<script>1</script>'), 'tavlan.html').expect(422);
  await add(Buffer.from('no picture'), 'tavlan.png').expect(422);
  await add(Buffer.alloc(0), 'tavlan.pdf').expect(422);
  await add(PNG, 'tavlan.png', 'något').expect(422);
  await app.admin.post(`/api/notices/${noticeId}/evidence`).field('shows', 'posted').expect(422);
  await add(PNG, 'b.png', 'posted', reader).expect(403);
  const other = await announced();
  const stranger = await employed(app, other.organisationId, 'secretary');
  await add(PNG, 'b.png', 'posted', stranger).expect(404);
  const of = (await add(PNG, 'b.png', 'posted', stranger, other.noticeId).expect(201)).body as NoticePage;
  const [file] = of.evidenceFiles;
  // a file of another notice is not found through this one
  await app.admin.get(`/api/notices/${noticeId}/evidence/${file?.id ?? ''}`).expect(404);
  await app.stranger.get(`/api/notices/${other.noticeId}/evidence/${file?.id ?? ''}`).expect(401);
});

test('our own board is seen by the minute, and takes no pictures of itself', async () => {
  const { organisationId: owner, boardId } = await aBoard(app);
  await app.admin
    .put(`/api/organisations/${owner}/notice-board`)
    .send({ version: 0, name: 'Tavlan', keptAt: 'Huset', contact: 'Kansliet' })
    .expect(200);
  const { adjustments } = await anAdjustedMeeting(app, boardId);
  const posted = await app.admin.post(`/api/adjustments/${adjustments[0]?.id ?? ''}/own-notice`).expect(201);
  const [notice] = (posted.body as { notices: { id: string }[] }).notices;
  await add(PNG, 'tavlan.png', 'posted', app.admin, notice?.id).expect(409);
});
