import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ADMIN } from '../../server/test/test-app.js';
import { settled } from '../faults-of-page.js';
import { goWithin } from '../go-within.js';
import { openHouse, type House } from '../house.js';
import { enterAsReaders, type Readers } from '../readers.js';
import type { Example } from './example.js';
import { routeExamples } from './route-examples.js';

const PATIENCE_MS = 180_000;
/** Longer than the program waits before it takes care of a focus that was lost. */
const SOON = { timeout: 3_000 };

let house: House;
let readers: Readers;
let examples: Readonly<Record<string, readonly Example[]>>;

beforeAll(async () => {
  house = await openHouse({ demo: true });
  readers = await enterAsReaders(house.browser, house.url, ADMIN);
  examples = await routeExamples(readers);
});
afterAll(() => house.close());

/** Where the focus stands, for a sentence. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null ? 'nowhere' : `${at.tagName} ${(at.textContent ?? '').slice(0, 40)}`;
  });

const isInPage = (page: Page) =>
  page
    .waitForFunction(
      () => {
        const main = document.querySelector('main');
        return main !== document.activeElement && main?.contains(document.activeElement) === true;
      },
      undefined,
      SOON,
    )
    .then(
      () => true,
      () => false,
    );

/** Of each room a few: that a page is gone to is the same code for all of them. */
const everyThird = <One>(all: readonly One[]) => all.filter((_, index) => index % 3 === 0);

test(
  'a page that is gone to has the focus, wherever one comes from',
  async () => {
    const { secretary: page } = readers;
    const faults: string[] = [];
    await page.goto('/');
    await settled(page);
    const all = Object.entries(examples).flatMap(([pattern, some]) =>
      pattern === '/konto' ? [] : some.filter(({ as }) => as === 'secretary').slice(0, 1),
    );
    expect(all.length).toBeGreaterThan(30);
    for (const { name, address } of everyThird(all)) {
      await goWithin(page, address);
      if (!(await isInPage(page))) {
        faults.push(`${name}: ${await focused(page)}`);
      }
    }
    expect(faults).toEqual([]);
  },
  PATIENCE_MS,
);

test('a page whose heading is late gets the focus when it comes', async () => {
  const { secretary: page } = readers;
  const [paper] = examples['/sammantraden/:meetingId/las/:handling'] ?? [];
  await page.goto('/');
  await settled(page);
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/meetings/*', async (route) => {
    await asked;
    await route.continue();
  });
  const gone = goWithin(page, paper?.address ?? '');
  await page.waitForURL(`**${paper?.address ?? ''}`);
  const since = await page.evaluate(() => performance.now());
  // longer than a page is given to be drawn
  await page.waitForFunction((from) => performance.now() - from > 600, since);
  answer();
  await gone;
  expect(await isInPage(page)).toBe(true);
  expect(await focused(page)).toMatch(/^H1 /);
  await page.unroute('**/api/meetings/*');
});

/** What asks before anything is done: the example it stands on, and the button that opens it. */
const QUESTIONS: readonly [page: string, opener: string | RegExp][] = [
  ['meeting-draft', 'Lägg till en person'],
  ['meeting-preparing-agenda', /^Sammanträdet är hållet/],
  ['meeting-preparing-agenda', /^Ta bort Upprop/],
  ['meeting-preparing-agenda', /^Avför /],
  ['meeting-held-sitting', 'Avsluta sammanträdet'],
  ['meeting-draft-attendance', 'Lägg till i närvaron'],
  ['meeting-draft-attendance', /^Ändra raden för/],
  ['meeting-draft-attachments', /^Ändra Plan/],
  ['convening', 'Skicka tillägg till kallelsen'],
  ['convening', /^Anteckna svar av/],
  ['convening', 'Ställ in sammanträdet'],
  ['vote-held', 'Avbryt omröstningen'],
  ['meeting-brief', 'Ta tillbaka'],
  ['versions', /^Återställ hela/],
  ['joint-request', 'Ändra begäran'],
  ['delivery-unclear', 'Det kom fram'],
  ['address-book', /^Ändra /],
  ['memoranda', 'Skriv en tjänsteskrivelse'],
  ['memorandum-returned', 'Ta tillbaka'],
  ['board-people', 'Lägg till platser'],
  ['person', 'Ändra uppgifter'],
  ['person', /^Avsluta uppdraget/],
];

const exampleOf = (name: string): Example => {
  const found = Object.values(examples)
    .flat()
    .find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`There is no example ${name}`);
  }
  return found;
};

/** Opens and closes it with the keyboard; tells where the focus is, unless it is back at what opened it, or at its row. */
async function faultsWhenClosed(page: Page, opener: string | RegExp): Promise<string[]> {
  const button = page.getByRole('main').getByRole('button', { name: opener, exact: true }).first();
  await button.evaluate((element) => element.setAttribute('data-opener', ''), undefined, { timeout: 8_000 });
  await button.press('Enter', SOON);
  const question = page.locator('[role=dialog], [role=alertdialog]');
  await question.first().waitFor(SOON);
  await page.keyboard.press('Escape');
  await question.first().waitFor({ state: 'detached', ...SOON });
  return page
    .waitForFunction(
      () =>
        document.activeElement?.closest('[role=row]')?.querySelector('[data-opener]') instanceof Element ||
        document.activeElement?.hasAttribute('data-opener') === true,
      undefined,
      SOON,
    )
    .then(
      async () => {
        await button.evaluate((element) => element.removeAttribute('data-opener'));
        return [];
      },
      async () => [await focused(page)],
    );
}

test(
  'a question that is closed gives the focus back to what opened it',
  async () => {
    const faults: string[] = [];
    let before = '';
    for (const [name, opener] of QUESTIONS) {
      const { as, address } = exampleOf(name);
      const page = readers[as];
      if (page.url() === 'about:blank') {
        await page.goto('/');
        await settled(page);
      }
      if (name !== before) {
        await goWithin(page, address);
        await isInPage(page);
      }
      before = name;
      const found = await faultsWhenClosed(page, opener).catch((error: unknown) => [
        String(error).slice(0, 200),
      ]);
      faults.push(...found.map((at) => `${name}, ${String(opener)}: ${at}`));
    }
    expect(faults).toEqual([]);
  },
  PATIENCE_MS,
);

test('where what opened a question has gone with the answer, the focus goes to what is in its place', async () => {
  const { official: page } = readers;
  await page.goto(exampleOf('memorandum-returned').address);
  const opener = page.getByRole('main').getByRole('button', { name: 'Ta tillbaka', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Ta tillbaka' })
    .press('Enter');
  await opener.waitFor({ state: 'detached' });
  await page.locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached' });
  expect([await isInPage(page), await focused(page)]).toEqual([true, expect.any(String)]);
});
