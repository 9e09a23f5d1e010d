import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

const ELIN = 'elin.ravndal@norrskog.example';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true }).first();
const saved = (page: Page) =>
  page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();

/** A § whose first section says this, and where it is written. */
async function anItem(page: Page, index: number, body: string) {
  const list = (await (await page.request.get('/api/meetings')).json()) as { meetings: MeetingSummary[] };
  const id = list.meetings.find(({ state }) => state === 'draft')?.id ?? '';
  const view = (await (await page.request.get(`/api/meetings/${id}`)).json()) as {
    items: { id: string; version: number }[];
  };
  const { id: itemId = '', version = 0 } = view.items[index] ?? {};
  const set = await page.request.patch(`/api/agenda-items/${itemId}`, {
    data: { version, sections: [{ kind: 'decision', body }] },
  });
  expect(set.status()).toBe(200);
  const textNow = async () => {
    const reply = await page.request.get(`/api/agenda-items/${itemId}`);
    return ((await reply.json()) as { sections: { body: string }[] }).sections[0]?.body ?? '';
  };
  return { meetingId: id, itemId, address: `/sammantraden/${id}/paragraf/${itemId}`, textNow };
}

/** Two people, each in a browser of his own, in the same §. */
async function twoIn(index: number, body: string) {
  const [one, two] = [await house.person(), await house.person()];
  await signIn(one.page, ELIN, DEMO_PASSWORD);
  await signIn(two.page, ADMIN.email, ADMIN.password);
  const item = await anItem(one.page, index, body);
  for (const { page } of [one, two]) {
    await page.goto(item.address);
    await text(page).waitFor();
  }
  const close = async () => {
    await one.context.close();
    await two.context.close();
  };
  return { one: one.page, two: two.page, offline: one.context, item, close };
}

/** Puts the caret before or after the letters of the first paragraph. */
async function caretAt(page: Page, edge: 'Home' | 'End'): Promise<void> {
  await text(page).locator('p').first().click();
  await page.keyboard.press(edge);
}

const shows = (page: Page, what: string) => text(page).filter({ hasText: what }).waitFor();

describe('two who write in the same paragraph', () => {
  test('at once both see what both have written, and nobody is asked', async () => {
    const { one, two, item, close } = await twoIn(0, 'Mitten.');
    await caretAt(one, 'Home');
    await caretAt(two, 'End');
    await one.getByText('Administratör skriver här').waitFor();
    await two.getByText('Elin Ravndal skriver här').waitFor();
    await one.getByRole('status').filter({ hasText: 'Administratör är också i paragrafen.' }).waitFor();
    expect(await axeFaults(one)).toEqual([]);
    await one.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(one, 'colours')).toEqual([]);
    await Promise.all([
      one.keyboard.type('Den ena skriver här. ', { delay: 40 }),
      two.keyboard.type(' Den andra skriver där.', { delay: 40 }),
    ]);
    const whole = 'Den ena skriver här. Mitten. Den andra skriver där.';
    await shows(one, whole);
    await shows(two, whole);
    await saved(one);
    await saved(two);
    expect(await item.textNow()).toBe(whole);
    expect(await one.getByText('Välj text').count()).toBe(0);
    await two.keyboard.press('Control+z');
    await shows(two, 'Den ena skriver här.');
    await close();
  });

  test('one of them without network for a while: both texts are there, in both', async () => {
    const { one, two, offline, item, close } = await twoIn(1, 'Mitten.');
    await offline.setOffline(true);
    await caretAt(one, 'Home');
    await one.keyboard.type('Utan nät. ');
    await one.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
    await caretAt(two, 'End');
    await two.keyboard.type(' Med nät.');
    await saved(two);
    await one.keyboard.type('Länge. ');
    await offline.setOffline(false);
    const whole = 'Utan nät. Länge. Mitten. Med nät.';
    await shows(one, whole);
    await shows(two, whole);
    await saved(one);
    expect(await item.textNow()).toBe(whole);
    await close();
  });

  test('a tab that was closed with unsent text, and opened again, has it; and so has the other', async () => {
    const { one, two, offline, item, close } = await twoIn(2, 'Mitten.');
    await offline.route('**/api/agenda-items/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await caretAt(one, 'Home');
    await one.keyboard.type('Stängd flik. ');
    await one.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
    await one.close();
    await caretAt(two, 'End');
    await two.keyboard.type(' Under tiden.');
    await saved(two);
    await offline.unroute('**/api/agenda-items/*');
    const again = await offline.newPage();
    await again.goto(item.address);
    const whole = 'Stängd flik. Mitten. Under tiden.';
    await shows(again, whole);
    await shows(two, whole);
    expect(await item.textNow()).toBe(whole);
    await close();
  });
});

test('what is typed while the § is locked is kept aside, shown to its author, and never merged', async () => {
  const { one, item, close } = await twoIn(3, 'Mitten.');
  await caretAt(one, 'End');
  await house.dataSource.query('UPDATE meeting SET locked = true WHERE id = $1', [item.meetingId]);
  await one.keyboard.type(' För sent.');
  await one.getByText('men det hann inte sparas.').waitFor();
  await one.getByText('Mitten. För sent.').first().waitFor();
  expect(await axeFaults(one)).toEqual([]);
  expect(await item.textNow()).toBe('Mitten.');
  await house.dataSource.query('UPDATE meeting SET locked = false WHERE id = $1', [item.meetingId]);
  await one.reload();
  await one.getByText('men det hann inte sparas.').waitFor();
  expect(await item.textNow()).toBe('Mitten.');
  await close();
});
