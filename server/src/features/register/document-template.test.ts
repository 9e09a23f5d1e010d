import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { templateView, type TemplateView } from '@klubbat/shared/contracts/document-template';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { usualTemplate } from '@klubbat/shared/rules/document-template';
import { anAdjustedMeeting, aBoard, aMeeting } from '../../../test/builders.js';
import { conformanceFaults } from '../../../test/conformance.js';
import { cmykLogo, jpegLogo, pngLogo } from '../../../test/logos.js';
import { pdfText } from '../../../test/pdf-text.js';
import { startTestApp, type Agent, type TestApp } from '../../../test/test-app.js';
import { renderPdf } from '../../documents/render-pdf.js';

let app: TestApp;
let organisationId: string;
let boardId: string;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  ({ organisationId, boardId } = await aBoard(app));
});
afterAll(() => app.close());

const address = () => `/api/organisations/${organisationId}/template`;

async function template(): Promise<TemplateView> {
  return templateView.parse((await app.admin.get(address()).expect(200)).body);
}

async function change(values: object): Promise<TemplateView> {
  const { version } = await template();
  const answer = await app.admin.patch(address()).send({ version, ...values });
  expect(answer.body).toMatchObject({ version: version + 1 });
  return templateView.parse(answer.body);
}

function setLogo(bytes: Buffer) {
  return app.admin.put(`/api/organisations/${organisationId}/logo`).attach('file', bytes, 'logotyp');
}

async function pdfOf(path: string): Promise<Buffer> {
  return (await app.admin.get(path).responseType('blob').expect(200)).body as Buffer;
}

describe('a template', () => {
  test('is the usual one until something is chosen, and papers then look so', async () => {
    expect(await template()).toEqual({ ...usualTemplate, version: 0 });
    const { id } = await aMeeting(app, boardId);
    const before = await pdfOf(`/api/meetings/${id}/protocol.pdf`);
    await setLogo(pngLogo()).expect(200);
    expect(Buffer.compare(await pdfOf(`/api/meetings/${id}/protocol.pdf`), before)).toBe(0);
    await change({ typeface: 'atkinson', accent: '#0B4F3A', logoOn: 'both', footText: 'Org.nr 212000-0000' });
    const after = await pdfOf(`/api/meetings/${id}/protocol.pdf`);
    expect(await pdfText(after)).toContain('Org.nr 212000-0000');
    expect(await conformanceFaults(after)).toEqual([]);
    expect(await template()).toMatchObject({ typeface: 'atkinson', accent: '#0b4f3a', version: 1 });
  });

  test('is changed by one at a time, and the one who comes late is told who was there', async () => {
    await change({ footText: 'Först' });
    const late = await app.admin.patch(address()).send({ version: 0, footText: 'Sist' }).expect(409);
    expect(late.body).toMatchObject({ code: 'stale-version' });
    expect(await template()).toMatchObject({ footText: 'Först', version: 1 });
    const both = await Promise.all(
      ['Ett', 'Två'].map((footText) => app.admin.patch(address()).send({ version: 1, footText })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('leaves its history in the log', async () => {
    await change({ accent: '#7a1f3d' });
    const events: unknown[] = await app.dataSource.query(
      `SELECT action, details FROM audit_event WHERE organisation_id = $1 AND action LIKE 'document-template.%'`,
      [organisationId],
    );
    expect(events).toEqual([{ action: 'document-template.updated', details: { accent: '#7a1f3d' } }]);
  });

  test('is read by those of the organisation, and changed by its administrator', async () => {
    const person = async (role: string): Promise<Agent> => {
      const email = `${role}.${organisationId}@region.example`;
      const added = await app.admin
        .post('/api/people')
        .send({ name: role, email, membership: { organisationId, boardId: null, role } })
        .expect(201);
      return app.invite((added.body as { id: string }).id, email);
    };
    const registrar = await person('registrar');
    await registrar.get(address()).expect(200);
    await registrar.patch(address()).send({ version: 0, accent: null }).expect(403);
    const other = await aBoard(app);
    await registrar.get(`/api/organisations/${other.organisationId}/template`).expect(404);
    await registrar
      .post(`/api/organisations/${other.organisationId}/template/preview`)
      .send({ ...usualTemplate, paper: 'protocol' })
      .expect(404);
    await app.stranger.get(address()).expect(401);
  });

  test('keeps to its closed lists in the database too', async () => {
    await change({ accent: null });
    for (const wrong of [`accent = 'red'`, `board_at = 'none'`, `logo_on = 'back'`, `page_at = 'under'`]) {
      const refused = app.dataSource.query(
        `UPDATE document_template SET ${wrong} WHERE organisation_id = $1`,
        [organisationId],
      );
      await expect(refused).rejects.toThrow(/ck_document_template/);
    }
  });
});

describe('a template that papers could not be printed with is refused with why, and changes nothing', () => {
  test.each<[string, object, string, RegExp]>([
    [
      'a pale colour',
      { accent: '#ffd400' },
      '$.accent',
      /kontrasten är 1,\d:1, och rubriker behöver minst 4,5/,
    ],
    [
      'a colour for lines only',
      { accent: '#999999', accentOn: 'lines' },
      '$.accent',
      /2,8:1, och linjer behöver minst 3,0/,
    ],
    ['a long foot', { footText: 'Storgatan 1, 123 45 Ängsholm. '.repeat(12) }, '$.footText', /3 rader .* 2/],
    ['a sign that no font has', { footText: 'Ängsholm 漢' }, '$.footText', /för 漢/],
    ['a typeface that is not tested', { typeface: 'comic-sans' }, '$.typeface', /./],
    ['a page that does not tell its board', { boardAt: 'none' }, '$.boardAt', /./],
    ['two lines in one', { footText: 'Ett\nTvå' }, '$.footText', /./],
  ])('%s', async (_what, values, path, why) => {
    const refused = await app.admin
      .patch(address())
      .send({ version: 0, ...values })
      .expect(422);
    const { errors } = refused.body as { errors: { path: string; message: string }[] };
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect(errors[0]?.message).toMatch(why);
    expect(await template()).toEqual({ ...usualTemplate, version: 0 });
    await app.admin
      .post(`${address()}/preview`)
      .send({ ...usualTemplate, ...values, paper: 'protocol' })
      .expect(422);
  });

  test('a head without room for the name of one of its boards', async () => {
    const name = `Gemensamma nämnden för ${'hjälpmedelsförsörjning och '.repeat(6)}transporter`;
    await app.admin
      .post(`/api/organisations/${organisationId}/boards`)
      .send({ name, kind: 'committee', numbering: 'year' })
      .expect(201);
    const values = { boardAt: 'left', titleAt: 'left', dateAt: 'left', pageAt: 'middle', logoAt: 'right' };
    await setLogo(pngLogo()).expect(200);
    const refused = await app.admin
      .patch(address())
      .send({ version: 0, logoOn: 'head', ...values })
      .expect(422);
    expect(JSON.stringify(refused.body)).toMatch(/Sidhuvudet blir \d+ mm högt för Gemensamma nämnden/);
    expect(await template()).toMatchObject({ version: 0 });
  });
});

describe('the logo', () => {
  test.each<[string, Buffer, RegExp]>([
    ['of a press', cmykLogo(), /CMYK/],
    ['too coarse', pngLogo(60, 20), /suddig/],
    ['white', pngLogo(400, 100, [255, 255, 255, 255]), /syns inte/],
    ['broken', pngLogo().subarray(0, 300), /går inte att läsa/],
  ])('%s may stand on the screen, but not in papers', async (_what, bytes, why) => {
    await setLogo(bytes).expect(200);
    const refused = await app.admin.patch(address()).send({ version: 0, logoOn: 'head' }).expect(422);
    expect((refused.body as { errors: object[] }).errors).toMatchObject([{ path: '$.logo' }]);
    expect(JSON.stringify(refused.body)).toMatch(why);
  });

  test('of papers is not changed to one that they could not be printed with', async () => {
    await setLogo(jpegLogo()).expect(200);
    await change({ logoOn: 'both' });
    const refused = await setLogo(cmykLogo()).expect(422);
    expect((refused.body as { errors: object[] }).errors).toMatchObject([{ path: '$.file' }]);
    const { id } = await aMeeting(app, boardId);
    const before = await pdfOf(`/api/meetings/${id}/protocol.pdf`);
    await setLogo(pngLogo()).expect(200);
    expect(Buffer.compare(await pdfOf(`/api/meetings/${id}/protocol.pdf`), before)).not.toBe(0);
    await app.admin.delete(`/api/organisations/${organisationId}/logo`).expect(200);
    await pdfOf(`/api/meetings/${id}/protocol.pdf`);
  });
});

describe('what is frozen', () => {
  test('looks as it did, whatever the template becomes, and can be printed again byte for byte', async () => {
    const logo = pngLogo();
    await setLogo(logo).expect(200);
    await change({ typeface: 'source-serif', accent: '#0b4f3a', logoOn: 'both', logoAlt: 'Regionen' });
    const { id } = await anAdjustedMeeting(app, boardId);
    const before = await pdfOf(`/api/meetings/${id}/protocol.pdf`);
    await change({ typeface: 'open-sans', accent: '#7a1f3d', footText: 'Efteråt', logoOn: 'head' });
    await setLogo(jpegLogo()).expect(200);
    const after = await pdfOf(`/api/meetings/${id}/protocol.pdf`);
    expect(Buffer.compare(after, before)).toBe(0);
    const [frozen] = await app.dataSource.query<{ content: ProtocolContent; pdf: Buffer }[]>(
      'SELECT content, pdf FROM protocol_version WHERE meeting_id = $1',
      [id],
    );
    expect(frozen?.content.look).toMatchObject({ typeface: 'source-serif', logo: { alt: 'Regionen' } });
    const extract = await app.admin.get(`/api/meetings/${id}/extract?paragraphs=1`).expect(200);
    expect((extract.body as ProtocolContent).look).toEqual(frozen?.content.look);
    const again = frozen && (await renderPdf(frozen.content, [], logo));
    expect(Buffer.compare(Buffer.from(again ?? []), frozen?.pdf ?? Buffer.alloc(1))).toBe(0);
  });
});

describe('standard sentences', () => {
  test('stand in an extract: who certifies it, and how to appeal where that can be done', async () => {
    await change({
      certificationLabel: 'Rätt utdraget intygar',
      appealText: 'Skriv till **förvaltningsrätten**.',
    });
    const { id } = await anAdjustedMeeting(app, boardId);
    const text = await pdfText(await pdfOf(`/api/meetings/${id}/extract.pdf?paragraphs=1`));
    expect(text).toContain('Rätt utdraget intygar');
    expect(text).toMatch(/Hur man överklagar\s+Skriv till förvaltningsrätten\./);
    for (const [appeal, words] of [
      ['none', /Hur man överklagar\s+Beslutet kan inte överklagas\./],
      ['special', /Hur man överklagar\s+Beslutet överklagas enligt särskild lag/],
    ] as const) {
      const body = await aBoard(app);
      organisationId = body.organisationId;
      await change({ appealText: 'Skriv till förvaltningsrätten.' });
      const otherwise = await anAdjustedMeeting(app, body.boardId, { appeal });
      const told = await pdfText(await pdfOf(`/api/meetings/${otherwise.id}/extract.pdf?paragraphs=1`));
      expect(told).toMatch(words);
      expect(told).not.toContain('Skriv till');
    }
    const forum = await aBoard(app);
    organisationId = forum.organisationId;
    await change({ appealText: 'Skriv till förvaltningsrätten.' });
    await app.admin.patch(`/api/boards/${forum.boardId}`).send({ version: 1, appealable: false }).expect(200);
    const other = await anAdjustedMeeting(app, forum.boardId);
    const without = await pdfText(await pdfOf(`/api/meetings/${other.id}/extract.pdf?paragraphs=1`));
    expect(without).not.toContain('överklagar');
  });

  test('the adjustment note is the board’s own where it has one', async () => {
    await change({ adjustmentNote: 'Hela organisationens mening.' });
    const { id } = await aMeeting(app, boardId);
    expect(await pdfText(await pdfOf(`/api/meetings/${id}/protocol.pdf`))).toContain(
      'Hela organisationens mening.',
    );
    await app.admin
      .patch(`/api/boards/${boardId}`)
      .send({ version: 1, adjustmentNote: 'Nämndens.' })
      .expect(200);
    const text = await pdfText(await pdfOf(`/api/meetings/${id}/protocol.pdf`));
    expect(text).toContain('Nämndens.');
    expect(text).not.toContain('Hela organisationens');
  });
});

describe('the preview', () => {
  test.each(['protocol', 'extract'] as const)(
    'of a %s is of what is written, and saves nothing',
    async (paper) => {
      const answer = await app.admin
        .post(`${address()}/preview`)
        .send({ ...usualTemplate, typeface: 'open-sans', footText: 'Bara skrivet', paper })
        .responseType('blob')
        .expect(200);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(await pdfText(answer.body as Buffer)).toContain('Bara skrivet');
      expect(await conformanceFaults(answer.body as Buffer)).toEqual([]);
      expect(await template()).toMatchObject({ version: 0, footText: null });
    },
  );
});
