import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttachmentView } from '@klubbat/shared/contracts/attachment';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { aPdf } from '../../../test/files.js';
import { standInForOffice } from '../../../test/office-stand-in.js';
import { openPdf, pdfText } from '../../../test/pdf-text.js';
import { smallDocx } from '../../../test/small-docx.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { findOffice } from '../../platform/office.js';

let app: TestApp;
let folder: string;
let program: Awaited<ReturnType<typeof standInForOffice>>;
let meetingId: string;
let boardId: string;
let held = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await writeFile(join(folder, 'made.pdf'), await aPdf(2));
  // a document whose file says `trasig` cannot be read, and each time there are other bytes, as from LibreOffice
  program = await standInForOffice(
    `grep -q trasig in.docx || { cat ${join(folder, 'made.pdf')}; echo "% $$"; } > in.pdf`,
  );
  app = await startTestApp({ office: await findOffice(program.path) });
  ({ boardId } = await aBoard(app));
});
afterAll(async () => {
  await app.close();
  await program.remove();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  held += 1;
  meetingId = (await aMeeting(app, boardId, { date: `2025-01-${String(held).padStart(2, '0')}` })).id;
});

const attach = async (name: string, bytes: Buffer): Promise<AttachmentView> =>
  (
    await app.admin
      .post(`/api/meetings/${meetingId}/attachments`)
      .field('title', 'Åtgärdsplan')
      .attach('file', bytes, name)
      .expect(201)
  ).body as AttachmentView;
const protocol = async (): Promise<Buffer> =>
  (await app.admin.get(`/api/meetings/${meetingId}/protocol.pdf`).responseType('blob').expect(200))
    .body as Buffer;
const embedded = async (pdf: Buffer): Promise<string[]> => {
  const document = await openPdf(pdf);
  const files = ((await document.getAttachments()) ?? {}) as Record<string, { filename: string }>;
  await document.destroy();
  return Object.values(files).map(({ filename }) => filename);
};
const send = async () => {
  await app.admin.post(`/api/meetings/${meetingId}/numbering`).expect(200);
  return app.admin.post(`/api/meetings/${meetingId}/adjustments`).send({});
};

describe('an appendix that is a file of Office', () => {
  test('is made into pages, which are bound, and is embedded as well', async () => {
    await attach('plan.docx', smallDocx('Plan'));
    await app.workers.workOnce();
    const pdf = await protocol();
    const text = await pdfText(pdf);
    expect(text).toContain('Bilaga 1, sida 2 (2)');
    expect(text).toContain('Sidorna som följer är gjorda av filen.');
    expect(await embedded(pdf)).toEqual(['plan.docx']);
    expect(await conformanceFaults(pdf)).toEqual([]);
    await app.workers.workOnce();
    expect((await protocol()).equals(pdf)).toBe(true);
  });

  test('is embedded for a while, and nothing is sent until it has become pages', async () => {
    const { stored } = await attach('plan.docx', smallDocx('Plan'));
    expect(stored).toMatchObject({ pages: 'waiting' });
    expect(await pdfText(await protocol())).toContain('Filen görs just nu om till sidor.');
    const refused = await send();
    expect(refused.body).toMatchObject({ status: 409, code: 'file-converting' });
    expect((refused.body as Problem).detail).toMatch(/^Bilaga 1 görs om till sidor just nu/);
    await app.workers.workOnce();
    expect((await send()).status).toBe(201);
    const shown = await show(app.admin, meetingId);
    expect(shown.adjustments).toHaveLength(1);
    expect(shown.attachments).toMatchObject([{ stored: { pages: 'done' } }]);
  });

  test('that cannot be made into pages is embedded with the reason, and holds up nothing', async () => {
    await attach('plan.docx', smallDocx('trasig'.repeat(3)).fill('trasig', 40, 46));
    await app.workers.workOnce();
    const pdf = await protocol();
    expect(await pdfText(pdf)).toContain('Filen kunde inte göras om till sidor');
    expect(await embedded(pdf)).toEqual(['plan.docx']);
    expect((await send()).status).toBe(201);
  });

  test('is not made again, and what was made stands', async () => {
    const { stored } = await attach('plan.docx', smallDocx('Plan en gång'));
    await app.workers.workOnce();
    const change = app.dataSource.query(
      `UPDATE conversion SET state = 'failed', fault = 'too-slow', pages_file_id = NULL
        WHERE file_id = (SELECT id FROM stored_file WHERE sha256 = $1)`,
      [stored?.sha256],
    );
    await expect(change).rejects.toThrow(/never changed/);
  });
});

test('without a program for it the file is embedded, and nothing is sent later for that', async () => {
  const other = await startTestApp();
  try {
    const board = await aBoard(other);
    const { id } = await aMeeting(other, board.boardId);
    await other.admin
      .post(`/api/meetings/${id}/attachments`)
      .field('title', 'Kalkyl')
      .attach('file', smallDocx('Kalkyl'), 'kalkyl.docx')
      .expect(201);
    await other.workers.workOnce();
    const drawn = await other.admin.get(`/api/meetings/${id}/protocol.pdf`).responseType('blob').expect(200);
    expect(await pdfText(drawn.body as Buffer)).toContain(
      'kunde inte göras om till sidor på den här servern',
    );
    await other.admin.post(`/api/meetings/${id}/numbering`).expect(200);
    await other.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  } finally {
    await other.close();
  }
});
