import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BoardSummary } from '@klubbat/shared/contracts/register';
import type { Page } from 'playwright-core';
import { addDays } from '@klubbat/shared/rules/calendar';
import { DEMO_PASSWORD, secretary, trafficOfficial } from '../../server/src/features/demo/demo-people.js';
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
