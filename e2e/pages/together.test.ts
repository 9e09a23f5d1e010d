import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
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

/** A § whose first section says this, and where it is written. `recorded`: whether something was moved and reserved too. */
async function anItem(page: Page, index: number, body: string, recorded: boolean) {
  const list = (await (await page.request.get('/api/meetings')).json()) as { meetings: MeetingSummary[] };
  const id = list.meetings.find(({ state }) => state === 'draft')?.id ?? '';
  const view = (await (await page.request.get(`/api/meetings/${id}`)).json()) as {
    items: { id: string; version: number }[];
    people: { key: string }[];
  };
  const { id: itemId = '', version = 0 } = view.items[index] ?? {};
  const set = await page.request.patch(`/api/agenda-items/${itemId}`, {
    data: {
      version,
      sections: [{ kind: 'decision', body }],
      ...(recorded
        ? {
            motions: [{ id: 'yrkande-1', text: body }],
            reservations: [{ by: [view.people[0]?.key], text: body }],
          }
        : {}),
    },
  });
  expect(set.status()).toBe(200);
  const now = async () =>
    (await (await page.request.get(`/api/agenda-items/${itemId}`)).json()) as AgendaItemView;
  const textNow = async () => (await now()).sections?.[0]?.body ?? '';
  return { meetingId: id, itemId, address: `/sammantraden/${id}/paragraf/${itemId}`, now, textNow };
}

/** Two people, each in a browser of his own, in the same §. */
async function twoIn(index: number, body: string, recorded = false) {
  const [one, two] = [await house.person(), await house.person()];
  await signIn(one.page, ELIN, DEMO_PASSWORD);
  await signIn(two.page, ADMIN.email, ADMIN.password);
  const item = await anItem(one.page, index, body, recorded);
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
async function caretAt(page: Page, edge: 'Home' | 'End', box = text(page)): Promise<void> {
  await box.locator('p').first().click();
  await page.keyboard.press(edge);
}

const shows = (page: Page, what: string, box = text(page)) => box.filter({ hasText: what }).waitFor();

/** Opens one thing that is recorded beside the text. */
async function openEntry(page: Page, part: string, entry: string): Promise<void> {
  const panel = page
    .locator('details')
    .filter({ has: page.getByRole('heading', { name: part, exact: true }) })
    .first();
  if (!(await panel.evaluate((element: HTMLDetailsElement) => element.open))) {
    await panel.locator('summary').first().click();
  }
  await panel.locator('details > summary').filter({ hasText: entry }).click();
}

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
    expect(await one.getByText('Välj vad som ska gälla').count()).toBe(0);
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

test('two who write in one motion and one reservation, in the heading and beside them, lose nothing and are not asked', async () => {
  const { one, two, offline, item, close } = await twoIn(4, 'Mitten.', true);
  const motion = (page: Page) => page.getByRole('textbox', { name: 'Yrkandet' }).first();
  const reservation = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true }).last();
  for (const page of [one, two]) {
    await openEntry(page, 'Yrkanden', 'Yrkande');
    await openEntry(page, 'Reservationer och yttranden', 'Reservation');
  }
  await caretAt(one, 'Home', motion(one));
  await caretAt(two, 'End', motion(two));
  await Promise.all([
    one.keyboard.type('Den ena yrkar. ', { delay: 40 }),
    two.keyboard.type(' Den andra yrkar.', { delay: 40 }),
  ]);
  await caretAt(two, 'End', reservation(two));
  await Promise.all([
    one
      .getByRole('button', { name: 'Lägg till ett yrkande' })
      .click()
      .then(() => one.getByRole('textbox', { name: 'Yrkandet' }).last().click())
      .then(() => one.keyboard.type('Ett nytt.', { delay: 40 })),
    two.keyboard.type(' Den andra reserverar sig.', { delay: 40 }),
  ]);
  await caretAt(one, 'Home', reservation(one));
  await one.keyboard.type('Den ena reserverar sig. ');
  const title = (page: Page) => page.getByRole('textbox', { name: 'Rubrik', exact: true });
  const was = await title(one).inputValue();
  await saved(one);
  // so that neither has seen the other's when he writes his own
  await offline.setOffline(true);
  await title(one).fill(`${was} i Norrskog`);
  await one.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
  await title(two).fill(`Om ${was}`);
  await saved(two);
  await offline.setOffline(false);
  const both = [
    'Den ena yrkar. Mitten. Den andra yrkar.',
    'Den ena reserverar sig. Mitten. Den andra reserverar sig.',
  ];
  for (const page of [one, two]) {
    await shows(page, both[0] ?? '', motion(page));
    await shows(page, both[1] ?? '', reservation(page));
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('#rubrik')?.value === wanted,
      `Om ${was} i Norrskog`,
    );
    await saved(page);
    expect(await page.getByText('Välj vad som ska gälla').count()).toBe(0);
  }
  const { motions, reservations, title: named } = await item.now();
  expect(motions?.map(({ text: said }) => said)).toEqual([both[0], 'Ett nytt.']);
  expect(reservations?.map(({ text: said }) => said)).toEqual([both[1]]);
  expect(named).toBe(`Om ${was} i Norrskog`);
  expect(await axeFaults(one)).toEqual([]);
  await close();
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
