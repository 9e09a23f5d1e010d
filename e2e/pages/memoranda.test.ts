import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WORD_TYPE } from '@klubbat/shared/contracts/door';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardSummary } from '@klubbat/shared/contracts/register';
import type { Page } from 'playwright-core';
import { addDays } from '@klubbat/shared/rules/calendar';
import { DEMO_PASSWORD, secretary, trafficOfficial } from '../../server/src/features/demo/demo-people.js';
import { builtWord, HEADINGS, inStyle, p } from '../../server/test/word-built.js';
import { axeFaults } from '../faults-of-page.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let official: Page;
let elin: Page;
let meetingId: string;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  [official, elin] = (await Promise.all(
    [trafficOfficial, secretary].map(async ({ person }) => {
      const { page } = await house.person();
      await signIn(page, person.email, DEMO_PASSWORD);
      return page;
    }),
  )) as [Page, Page];
  const { boards } = (await (await elin.request.get('/api/boards')).json()) as { boards: BoardSummary[] };
  const boardId = boards.find(({ name }) => name === 'Kollektivtrafiknämnden')?.id;
  const date = addDays(new Date().toISOString().slice(0, 10), 60);
  const made = await elin.request.post('/api/meetings', { data: { boardId, date } });
  meetingId = ((await made.json()) as { id: string }).id;
});
afterAll(() => house.close());

test('an official writes and submits, the secretary takes it in, the meeting decides, and what differs is shown', async () => {
  await goWithin(official, '/arenden/tjansteskrivelser');
  await official.getByRole('button', { name: 'Skriv en tjänsteskrivelse' }).click();
  const begin = official.getByRole('dialog');
  await begin.getByLabel('Rubrik').fill('Ny linje till sjukhuset');
  await begin.getByRole('button', { name: 'Börja skriva' }).click();
  await official.getByRole('heading', { level: 1, name: 'Ny linje till sjukhuset' }).waitFor();
  await official
    .getByRole('textbox', { name: 'Förslag till beslut' })
    .fill('Nämnden inför linje 14 från den 1 mars.');
  await official.getByRole('textbox', { name: 'Sammanfattning' }).fill('Linjen går var halvtimme.');
  await official.getByRole('button', { name: 'Lägg till en mottagare' }).click();
  await official.getByLabel('Mottagare 1', { exact: true }).fill('Sjukhuset');
  await official
    .getByLabel('Lägg till filer')
    .setInputFiles({ name: 'Tidtabell.txt', mimeType: 'text/plain', buffer: Buffer.from('06.10 06.40') });
  await official.getByRole('link', { name: 'Tidtabell.txt' }).waitFor();
  const meeting = official.getByLabel('Till sammanträdet');
  await meeting.selectOption(meetingId);
  await official.getByText(/^Sparat /).waitFor();
  expect(await axeFaults(official)).toEqual([]);
  await official.getByRole('button', { name: 'Skicka in till sekreteraren' }).click();
  await official.getByText('Inskickad', { exact: true }).waitFor();

  await goWithin(elin, `/sammantraden/${meetingId}/underlag`);
  await elin.getByRole('link', { name: 'Ny linje till sjukhuset' }).click();
  await elin.getByText('Linjen går var halvtimme.').waitFor();
  await elin.getByRole('button', { name: 'Ta in på dagordningen' }).click();
  await elin.getByRole('link', { name: /punkten på dagordningen/ }).click();

  await elin.getByText('Inget beslut är skrivet än.').waitFor();
  await elin.getByText('Tidtabell', { exact: false }).first().waitFor();
  await elin.getByRole('button', { name: 'Enligt förslaget' }).click();
  await elin.getByText('Beslutet är enligt förslaget.').waitFor();
  const decision = elin.getByRole('group', { name: /Beslut/ }).getByRole('textbox', { name: 'Text' });
  await decision.fill('Nämnden inför linje 14 från den 1 april.');
  const panel = elin.getByRole('region', { name: 'Förslag och beslut' });
  await panel.getByText('Ändrad beslutspunkt').waitFor();
  expect(await panel.locator('li del').innerText()).toContain('mars');
  expect(await panel.locator('li ins').innerText()).toContain('april');
  expect(await axeFaults(elin)).toEqual([]);
});

const word = Buffer.from(
  builtWord({
    styles: HEADINGS,
    body: [
      inStyle('Rubrik1', 'Hållplats vid badhuset'),
      p('Dnr 2026/00519'),
      inStyle('Rubrik1', 'Förslag till beslut'),
      p('Nämnden bygger en hållplats vid badhuset.'),
      inStyle('Rubrik1', 'Barnets bästa'),
      p('Barn åker dit själva.'),
    ].join(''),
  }),
);

test('one begins from Word, opens it as PDF, and the meeting decides as proposed while it is held', async () => {
  await goWithin(official, '/arenden/tjansteskrivelser');
  await official.getByRole('button', { name: 'Skriv en tjänsteskrivelse' }).click();
  const begin = official.getByRole('dialog');
  await begin.locator('input[type=file]').setInputFiles({
    name: 'hållplats.docx',
    mimeType: WORD_TYPE,
    buffer: word,
  });
  await begin.getByText('”Barnets bästa” är en rubrik som vi inte känner igen.', { exact: false }).waitFor();
  expect(await begin.getByLabel('Rubrik').inputValue()).toBe('Hållplats vid badhuset');
  await begin.getByRole('combobox', { name: 'Barnets bästa blir' }).selectOption('summary');
  expect(await axeFaults(official)).toEqual([]);
  await begin.getByRole('button', { name: 'Börja skriva' }).click();
  await official.getByRole('heading', { level: 1, name: 'Hållplats vid badhuset' }).waitFor();
  await official.getByText('Barn åker dit själva.').waitFor();
  const address = await official.getByRole('link', { name: /Öppna som PDF/ }).getAttribute('href');
  const paper = await official.request.get(new URL(address ?? '', official.url()).href);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  await official.getByLabel('Till sammanträdet').selectOption(meetingId);
  await official.getByRole('button', { name: 'Skicka in till sekreteraren' }).click();
  await official.getByText('Inskickad', { exact: true }).waitFor();

  await goWithin(elin, `/sammantraden/${meetingId}/underlag`);
  await elin.getByRole('link', { name: 'Hållplats vid badhuset' }).click();
  await elin.getByRole('button', { name: 'Ta in på dagordningen' }).click();
  await elin.getByRole('link', { name: /punkten på dagordningen/ }).waitFor();
  const meeting = (await (await elin.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
  const item = meeting.items.find(({ title }) => title === 'Hållplats vid badhuset');
  await elin.request.post(`/api/agenda-items/${item?.id ?? ''}/open`, { data: {} });
  await goWithin(elin, `/sammantraden/${meetingId}/pagar`);
  const proposal = elin.getByRole('region', { name: 'Förslag till beslut' });
  await proposal.getByText('Nämnden bygger en hållplats vid badhuset.').waitFor();
  await elin.getByRole('button', { name: 'Enligt förslaget' }).click();
  await elin.getByText('Beslutet är enligt förslaget.').waitFor();
  expect(await axeFaults(elin)).toEqual([]);
  await elin.getByRole('button', { name: 'Ångra' }).click();
  await proposal.waitFor();
  await elin.getByText('Inget beslut är skrivet än.').waitFor();
});

test('a supplement is taken in as one, and one that was sent back says why', async () => {
  await goWithin(elin, '/arenden/tjansteskrivelser?q=hållplatser');
  await elin.getByRole('link', { name: 'Tillgängliga hållplatser 2027–2029' }).click();
  await elin.getByRole('heading', { name: 'En komplettering väntar' }).waitFor();
  expect(await elin.locator('.text-difference ins').first().innerText()).not.toBe('');
  await elin.getByRole('button', { name: 'Ta in kompletteringen' }).click();
  await elin.getByText('På dagordningen', { exact: true }).waitFor();

  await goWithin(elin, '/arenden/tjansteskrivelser?q=cykel');
  await elin.getByRole('link', { name: 'Avgift för cykel på tåg' }).click();
  await elin.getByText('Skriv vilka tider som är rusningstid').waitFor();
});
