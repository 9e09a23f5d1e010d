import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import type { ObstacleView } from '@klubbat/shared/contracts/adjustment';
import { personalNumbersIn } from '@klubbat/shared/rules/personal-numbers';
import { aBoard, aMeeting, show } from '../../../test/builders.js';
import { openPdf, pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { dataOf } from '../../documents/pdf-objects.js';

// of nobody: Skatteverket keeps it for tests
const NUMBER = '640823-3234';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function warned(meetingId: string, query = ''): Promise<string[]> {
  const reply = await app.admin.get(`/api/meetings/${meetingId}/readiness${query}`).expect(200);
  const { warnings } = reply.body as { warnings: ObstacleView[] };
  return warnings.flatMap(({ code, message }) => (code === 'personal-number' ? [message] : []));
}

/** All that a PDF holds, in every way in which letters may be written, unpacked as far as it is packed. */
async function allOf(pdf: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const held = context.enumerateIndirectObjects().flatMap(([, one]) => {
    const said = [one.toString()];
    if (one instanceof PDFRawStream) {
      try {
        const data = Buffer.from(dataOf(one));
        said.push(data.toString('latin1'), data.toString('utf8'), data.toString('utf16le'));
      } catch {
        // a picture is held as it is
        said.push(Buffer.from(one.contents).toString('latin1'));
      }
    }
    return said;
  });
  // letters two bytes each, as titles are written: `FEFF00360034`
  const written = held.map((text) =>
    text.replace(/<FEFF([0-9A-F]+)>/gi, (_, hex: string) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  );
  return [Buffer.from(pdf).toString('latin1'), ...written, await pdfText(pdf)].join('\n');
}

/** A PDF of somebody's whose maker wrote the number where nobody sees it. */
async function signedByItsMaker(): Promise<Buffer> {
  const file = await PDFDocument.create();
  file.setAuthor(`Vera Ek ${NUMBER}`);
  file.setSubject(NUMBER);
  file.setKeywords([NUMBER]);
  file.addPage([400, 300]);
  return Buffer.from(await file.save());
}

test('the check list says where something looks like a personal number, and does not repeat it', async () => {
  const { boardId } = await aBoard(app);
  const { id, items } = await aMeeting(app, boardId);
  const [first] = items;
  await app.admin
    .patch(`/api/agenda-items/${first?.id ?? ''}`)
    .send({ version: first?.version, title: `Bidrag till ${NUMBER}` })
    .expect(200);
  await app.admin
    .post(`/api/meetings/${id}/people`)
    .send({ name: `Vera Ek ${NUMBER}` })
    .expect(201);
  await app.admin
    .post(`/api/meetings/${id}/attachments`)
    .field('title', 'Ansökan')
    .attach('file', await signedByItsMaker(), `ansökan ${NUMBER}.pdf`)
    .expect(201);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const found = [
    expect.stringMatching(/^I namnet, titeln eller adressen för en person/),
    expect.stringMatching(/^I § 1, i rubriken, står något som ser ut som ett personnummer: 64••••-••••\./),
    expect.stringMatching(/^I titeln eller filnamnet för bilaga 1/),
  ];
  expect(await warned(id)).toEqual(found);
  expect(await warned(id, '?paragraphs=1&immediate=true')).toEqual(found);
  // of § 1 nothing is told to who adjusts § 2 at once
  expect(await warned(id, '?paragraphs=2&immediate=true')).toHaveLength(2);
  expect(JSON.stringify(found)).not.toContain('3234');
  // what is clearly justified is sent all the same
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  const { adjustmentId } = sent.body as { adjustmentId: string };
  const protocol = await app.admin.get(`/api/adjustments/${adjustmentId}/protocol.pdf`).responseType('blob');
  expect(await allOf(protocol.body as Buffer)).toMatch(NUMBER);
});

test('a frozen protocol, its metadata and the data of its extracts hold no number that only the register knows', async () => {
  const { boardId } = await aBoard(app);
  const { id, people } = await aMeeting(app, boardId);
  // numbers of signers where no paper says them: in their addresses, in a log, in a file's own metadata
  for (const [index, person] of people.slice(0, 3).entries()) {
    await app.invite(person.id, `${NUMBER}.${index}@region.example`);
  }
  await app.admin
    .post(`/api/meetings/${id}/attachments`)
    .field('title', 'Ansökan')
    .attach('file', await signedByItsMaker(), 'ansökan.pdf')
    .expect(201);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  const { adjustmentId } = sent.body as { adjustmentId: string };
  expect(await warned(id)).toEqual([]);
  expect((await show(app.admin, id)).people.length).toBeGreaterThan(3);

  const protocol = await app.admin
    .get(`/api/adjustments/${adjustmentId}/protocol.pdf`)
    .responseType('blob')
    .expect(200);
  const extract = await app.admin
    .get(`/api/meetings/${id}/extract.pdf?paragraphs=1`)
    .responseType('blob')
    .expect(200);
  for (const { body } of [protocol, extract]) {
    const pdf = body as Buffer;
    const all = await allOf(pdf);
    expect(all).toContain('Klubbat');
    expect(all).not.toMatch(/640823|3234@/);
    const document = await openPdf(pdf);
    const { info, metadata } = await document.getMetadata();
    const data = Object.values(
      ((await document.getAttachments()) ?? {}) as Record<string, { content: Uint8Array }>,
    );
    const told = [
      JSON.stringify(info),
      metadata?.getRaw() ?? '',
      await pdfText(pdf),
      ...data.map(({ content }) => Buffer.from(content).toString('utf8')),
    ];
    expect(told.flatMap(personalNumbersIn)).toEqual([]);
    await document.destroy();
  }
});
