import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { builtWord, HEADINGS, inStyle, p, r } from '../../server/test/word-built.js';
import { axeFaults, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { enterAsSecretary, type Secretary } from '../secretary.js';

let house: House;
let secretary: Secretary;
let meetingId: string;

beforeAll(async () => {
  house = await openHouse({ demo: true });
  secretary = await enterAsSecretary(house);
  const { meetings } = await secretary.read<{ meetings: MeetingSummary[] }>('/api/meetings');
  meetingId = meetings.find(({ state }) => state === 'draft')?.id ?? '';
});
afterAll(() => house.close());

const proposal = {
  name: 'Tjänsteskrivelse.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    builtWord({
      styles: HEADINGS,
      body: [
        inStyle('Rubrik', 'Tjänsteskrivelse om stigen'),
        p('Handläggare: Åsa Öberg'),
        inStyle('Rubrik1', 'Sammanfattning'),
        `<w:p>${r('Stigen har blivit ')}${r('smal', '<w:b/>')}${r('.')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
        inStyle('Rubrik1', 'Barnens bästa'),
        p('Barn går där varje dag.'),
        inStyle('Rubrik1', 'Beslutet skickas till'),
        p('Stigfinnarna'),
      ].join(''),
    }),
  ),
};

test('a proposal is shown, put in after what stands, saved as what is typed is, and taken back', async () => {
  const { page, read } = secretary;
  const { items } = await read<MeetingView>(`/api/meetings/${meetingId}`);
  const item = items.find(
    ({ adjustmentId, sections }) => adjustmentId === null && sections?.some(({ body }) => body) === true,
  );
  const now = () => read<AgendaItemView>(`/api/agenda-items/${item?.id}`);
  const { sections: before = [] } = await now();
  await page.goto(`/sammantraden/${meetingId}/paragraf/${item?.id}`);
  await page.getByRole('button', { name: 'Läs in från Word' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Word-dokument').setInputFiles({ ...proposal, buffer: Buffer.from('%PDF-1.7') });
  await dialog.getByText('Filen är en PDF.').first().waitFor();
  await dialog.getByLabel('Word-dokument').setInputFiles(proposal);
  await dialog.getByText('En kommentar tas inte med.').waitFor();
  expect(await dialog.getByRole('radio', { name: 'Lägg till efter det som står' }).isChecked()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await shapeFaults(page)).toEqual([]);
  }
  await dialog
    .getByRole('region', { name: 'Barnens bästa' })
    .getByLabel('Blir')
    .selectOption({ label: 'Bakgrund' });
  expect(await now()).toMatchObject({ sections: before });
  // it may save by itself before one asks it to
  const saved = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('Stigfinnarna') === true && answer.ok(),
  );
  await dialog.getByRole('button', { name: 'Lägg in i paragrafen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Förslaget är inlagt.').waitFor();
  await page.keyboard.press('Control+s');
  await saved;
  const after = await now();
  expect(after.sections?.map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      ...before.map(({ body }) => body).filter((body) => body !== undefined && body !== ''),
      'Stigen har blivit **smal**.',
      'Barn går där varje dag.',
    ]),
  );
  expect(JSON.stringify(after)).not.toContain('Handläggare');
  expect(after.recipients?.map(({ name }) => name)).toContain('Stigfinnarna');

  const undone = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.getByRole('button', { name: 'Ångra inläsningen' }).click();
  await page.keyboard.press('Control+s');
  await undone;
  expect((await now()).sections).toEqual(before);
});

test('the protocol, a paper and a § are fetched as Word where they are offered', async () => {
  const { page, read } = secretary;
  const { items } = await read<MeetingView>(`/api/meetings/${meetingId}`);
  const numbered = items.find(({ paragraph }) => paragraph !== null);
  for (const [part, link] of [
    ['protokoll', 'Hämta som Word'],
    ['handlingar', 'Hämta kallelse som Word'],
    [`paragraf/${numbered?.id}`, 'Hämta som Word'],
  ] as const) {
    await page.goto(`/sammantraden/${meetingId}/${part}`);
    // the PDF beside the text is a download of its own, for a browser without a reader
    const download = page.waitForEvent('download', (file) => file.suggestedFilename().endsWith('.docx'));
    await page.getByRole('link', { name: link ?? '', exact: true }).click();
    expect(await (await download).failure()).toBeNull();
  }
});
