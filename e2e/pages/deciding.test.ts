import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { ADMIN } from '../../server/test/test-app.js';
import { aSitting } from '../../server/test/voting.js';
import { openHouse, type House } from '../house.js';
import { choosePerson, openPart, pressOn, tabTo } from '../keyboard.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse();
  ({ page } = await house.person());
  await signIn(page, ADMIN.email, ADMIN.password);
});
afterAll(() => house.close());

async function anItem(kind: 'assembly' | 'committee'): Promise<{ id: string; meetingId: string }> {
  const reply = await page.request.post('/api/meetings/import', { data: aSitting(13, { kind }) });
  const { meetingId } = (await reply.json()) as { meetingId: string };
  const meeting = (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
  const id = meeting.items[0]?.id ?? '';
  await page.goto(`/sammantraden/${meetingId}/paragraf/${id}`);
  await page.getByRole('heading', { name: 'Jäv och deltagande' }).waitFor();
  return { id, meetingId };
}

const stored = async (id: string) =>
  (await (await page.request.get(`/api/agenda-items/${id}`)).json()) as AgendaItemView;

const saved = () => page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();

test('jäv, a motion, its script, and a reservation by one who had jäv are written by the keyboard alone', async () => {
  const { id } = await anItem('committee');
  await openPart(page, 'Jäv och deltagande');
  await pressOn(page, page.getByRole('button', { name: 'Anmäl jäv' }));
  await choosePerson(page, 'Vem har jäv?', 'edamot 13');
  await page.getByText('Ledamot 13 (M), jäv').waitFor();

  await openPart(page, 'Yrkanden');
  await pressOn(page, page.getByRole('button', { name: 'Lägg till ett yrkande' }));
  await choosePerson(page, 'Yrkas av', 'edamot 2');
  await tabTo(page, page.getByRole('combobox', { name: 'Slag av yrkande' }));
  await page.keyboard.type('Avslag');
  await tabTo(page, page.getByRole('textbox', { name: 'Yrkandet' }));
  await page.keyboard.type('Förslaget avslås.');
  await page.keyboard.press('Escape');
  await page.getByText('”De som vill ha bifall till Ledamot 2:s (C) avslagsyrkande svarar ja.”').waitFor();
  await pressOn(page, page.getByRole('button', { name: 'Skriv in i beslutsgången' }));

  await openPart(page, 'Reservationer och yttranden');
  await pressOn(page, page.getByRole('button', { name: 'Anteckna en reservation' }));
  await choosePerson(page, 'Av', 'edamot 13');
  await page.getByText(/deltog inte i beslutet\. Bara den som har deltagit/).waitFor();
  await pressOn(page, page.getByRole('button', { name: 'Gör till protokollsanteckning' }));
  await saved();

  const item = await stored(id);
  expect(item.conflictsOfInterest).toEqual([{ person: 'm13', leftRoom: true }]);
  expect(item.motions).toMatchObject([{ by: ['m2'], kind: 'reject', text: 'Förslaget avslås.' }]);
  expect(item.reservations).toBeUndefined();
  expect(item.statements).toMatchObject([{ kind: 'note', by: ['m13'] }]);
  expect(item.sections?.at(-1)).toMatchObject({
    kind: 'procedure',
    body: expect.stringContaining('avslagsyrkande'),
  });
});

test('a minority is reckoned as it is entered: four of thirteen are too few, five have their right', async () => {
  const { id } = await anItem('assembly');
  await openPart(page, 'Bordläggning och återremiss');
  await pressOn(page, page.getByRole('button', { name: 'Återremittera' }));
  await tabTo(page, page.getByRole('checkbox', { name: 'Begärs av en minoritet' }));
  await page.keyboard.press('Space');
  for (const name of ['edamot 2', 'edamot 3', 'edamot 4', 'edamot 5']) {
    await choosePerson(page, 'Begärs av', name);
  }
  await page.getByText(/4 av 13 närvarande begär det\. Det krävs minst en tredjedel, 5/).waitFor();
  await saved();
  expect((await stored(id)).deferral?.minority).toBeUndefined();
  const kept = page.waitForResponse(
    (reply) => reply.request().postData()?.includes('"m6"') === true && reply.ok(),
  );
  await choosePerson(page, 'Begärs av', 'edamot 6');
  await page.getByText(/5 av 13 närvarande begär det\. Minst en tredjedel, 5, räcker/).waitFor();
  await kept;
  expect((await stored(id)).deferral).toEqual({
    minority: true,
    requestedBy: ['m2', 'm3', 'm4', 'm5', 'm6'],
  });
});
