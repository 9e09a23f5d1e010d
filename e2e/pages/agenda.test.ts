import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults, settled, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
let board: BoardView | undefined;
let meetings = 0;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const { boards } = (await (await page.request.get('/api/boards')).json()) as { boards: BoardView[] };
  board = boards.find(({ permitted }) => permitted.includes('meeting.write'));
});
afterAll(() => house.close());
beforeEach(() => page.setViewportSize({ width: 1440, height: 900 }));

/** A meeting of its own with an agenda of these titles. */
async function anAgenda(titles: string[]): Promise<string> {
  meetings += 1;
  const date = new Date(Date.UTC(2044, 0, meetings)).toISOString().slice(0, 10);
  const made = await page.request.post('/api/meetings', { data: { boardId: board?.id, date } });
  const { id } = (await made.json()) as MeetingView;
  for (let from = 0; from < titles.length; from += 100) {
    const items = titles.slice(from, from + 100).map((title) => ({ title }));
    expect((await page.request.post(`/api/meetings/${id}/agenda`, { data: { items } })).status()).toBe(201);
  }
  return id;
}

/** As it stands on the server. */
async function titlesOf(id: string): Promise<string[]> {
  const meeting = (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView;
  return meeting.items.map(({ title }) => title);
}

async function open(id: string, on: Page = page): Promise<void> {
  await on.goto(`/sammantraden/${id}/dagordning`);
  await settled(on);
  await on.getByRole('grid', { name: 'Dagordning' }).waitFor();
}

const row = (title: string, on: Page = page) => on.getByRole('row', { name: title, exact: true });
const titleLink = (title: string, on: Page = page) => on.getByRole('link', { name: title, exact: true });
const news = (text: string | RegExp, on: Page = page) =>
  on.getByRole('status').filter({ hasText: text }).waitFor();
const shown = (on: Page = page) =>
  on.getByRole('grid', { name: 'Dagordning' }).getByRole('link').allInnerTexts();
/** Waits until the page shows this order. */
const shows = (titles: string[], on: Page = page) =>
  on.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role=grid] [role=row] a')].map((a) => a.textContent).join('|') ===
      wanted,
    titles.join('|'),
  );
const step = async (title: string, key: string, times: number, on: Page = page) => {
  await row(title, on).focus();
  for (let one = 0; one < times; one += 1) {
    await on.keyboard.press(key);
  }
};
const many = (count: number) => Array.from({ length: count }, (_, index) => `Punkt nr ${index + 1}`);

/** As the browser does when somebody pastes. */
async function paste(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Ny punkt', exact: true }).evaluate((element, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe('two who order the same agenda', () => {
  test('of three hundred items at once: no move is lost, both end with the same order, and both are told', async () => {
    const id = await anAgenda(many(300));
    const other = await house.person();
    await signIn(other.page, ADMIN.email, ADMIN.password);
    await open(id);
    await open(id, other.page);
    await Promise.all([
      step('Punkt nr 150', 'Alt+ArrowUp', 4),
      step('Punkt nr 300', 'Alt+ArrowUp', 2, other.page),
    ]);
    const rest = many(300).filter((title) => !['Punkt nr 150', 'Punkt nr 300'].includes(title));
    const both = rest.toSpliced(296, 0, 'Punkt nr 300').toSpliced(145, 0, 'Punkt nr 150');
    await Promise.all([shows(both), shows(both, other.page)]);
    await news('Administratör ändrade ordningen');
    await news('Elin Ravndal ändrade ordningen', other.page);
    expect(await titlesOf(id)).toEqual(both);
    // the one who moves it sees where it stands
    expect(
      await page.evaluate(() => {
        const { top = 0, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
    await other.context.close();
  });

  test('the second on top of the first, though what he saw was old', async () => {
    const id = await anAgenda(many(4));
    const other = await house.person();
    await signIn(other.page, ADMIN.email, ADMIN.password);
    await open(id);
    await open(id, other.page);
    let letThrough = () => {};
    const gate = new Promise<void>((opened) => (letThrough = opened));
    await other.context.route('**/agenda-order', async (route) => {
      await gate;
      await route.continue();
    });
    await step('Punkt nr 4', 'Alt+ArrowUp', 1, other.page);
    await step('Punkt nr 1', 'Alt+ArrowDown', 1);
    await news('”Punkt nr 1” är nu nummer 2 av 4.');
    letThrough();
    const both = ['Punkt nr 2', 'Punkt nr 4', 'Punkt nr 1', 'Punkt nr 3'];
    await shows(both, other.page);
    await news(/Elin Ravndal ändrade ordningen.*Den ordningen gäller, med din flytt ovanpå/, other.page);
    await news('”Punkt nr 4” är nu nummer 2 av 4.', other.page);
    await shows(both);
    expect(await titlesOf(id)).toEqual(both);
    await other.context.close();
  });

  test('a move of what the other has taken away moves nothing, and says so', async () => {
    const id = await anAgenda(many(3));
    const other = await house.person();
    await signIn(other.page, ADMIN.email, ADMIN.password);
    await open(id);
    const meeting = (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView;
    await page.route('**/agenda-order', async (route) => {
      await other.page.request.delete(`/api/agenda-items/${meeting.items[0]?.id ?? ''}`);
      await route.continue();
    });
    await step('Punkt nr 1', 'Alt+ArrowDown', 1);
    await news('finns inte längre. Flytta igen om det behövs.');
    await page.unroute('**/agenda-order');
    await shows(['Punkt nr 2', 'Punkt nr 3']);
    await other.context.close();
  });
});

describe('an item is moved', () => {
  test('by keys alone, keeping the focus, and put back', async () => {
    const id = await anAgenda(many(4));
    await open(id);
    await page
      .getByRole('navigation', { name: 'Sammanträdets delar' })
      .getByRole('link', { name: 'Utskick' })
      .focus();
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await news('”Punkt nr 2” är nu nummer 4 av 4.');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-item]')?.textContent)).toContain(
      'Punkt nr 2',
    );
    // at the end there is nowhere further to go
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await news('”Punkt nr 2” är nu nummer 3 av 4.');
    await page.getByRole('button', { name: 'Ångra' }).focus();
    await page.keyboard.press('Enter');
    await news('”Punkt nr 2” är nu nummer 4 av 4.');
    expect(await titlesOf(id)).toEqual(['Punkt nr 1', 'Punkt nr 3', 'Punkt nr 4', 'Punkt nr 2']);
  });

  test('by dragging', async () => {
    const id = await anAgenda(many(5));
    await open(id);
    const [held, target] = [await row('Punkt nr 5').boundingBox(), await row('Punkt nr 2').boundingBox()];
    // by the grip, in the margin
    await page.mouse.move((held?.x ?? 0) + 12, (held?.y ?? 0) + 24);
    await page.mouse.down();
    await page.mouse.move((target?.x ?? 0) + 200, (target?.y ?? 0) + 40, { steps: 5 });
    await page.mouse.move((target?.x ?? 0) + 200, (target?.y ?? 0) + 3, { steps: 5 });
    await page.mouse.up();
    await news('”Punkt nr 5” är nu nummer 2 av 5.');
    const after = ['Punkt nr 1', 'Punkt nr 5', 'Punkt nr 2', 'Punkt nr 3', 'Punkt nr 4'];
    await shows(after);
    expect(await titlesOf(id)).toEqual(after);
  });
});

describe('items are added', () => {
  test('several at once from pasted lines, without their bullets and numbers', async () => {
    const id = await anAgenda(['Punkt nr 1']);
    await open(id);
    await paste('1. Upprop\r\n2. Val av justerare\n\n– Delårsbokslut\t2031\n');
    await news('3 punkter är tillagda.');
    expect(await titlesOf(id)).toEqual(['Punkt nr 1', 'Upprop', 'Val av justerare', 'Delårsbokslut 2031']);
  });

  test('none of them when there are too many, or one is too long: each said with its line', async () => {
    const id = await anAgenda(['Punkt nr 1']);
    await open(id);
    await paste(many(301).join('\n'));
    await page.getByText('Flera punkter på en gång: Får innehålla högst 300.').waitFor();
    await paste(`Upprop\n${'x'.repeat(1001)}`);
    await page.getByText('Rad 2: Får ha högst 1000 tecken.').waitFor();
    expect(await titlesOf(id)).toEqual(['Punkt nr 1']);
  });

  test('with three hundred characters, emoji and combining letters, kept exactly', async () => {
    const id = await anAgenda(['Punkt nr 1']);
    await open(id);
    const start = '👩‍👩‍👧‍👦 A\u030aterva\u0308ndsgården – ”ﬁ” 🇸🇪 é ';
    const title = `${start}${'o\u0308'.repeat(150)}`.slice(0, 300);
    const field = page.getByRole('textbox', { name: 'Ny punkt', exact: true });
    await field.fill(title);
    await field.press('Enter');
    await titleLink(title).waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await titlesOf(id)).toEqual(['Punkt nr 1', title]);
    expect((await shown()).at(-1)).toBe(title);
    const faults: string[] = [];
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...(await axeFaults(page)), ...(await shapeFaults(page)));
    }
    expect(faults).toEqual([]);
  });

  test('not when the title is too long: said at the field, and what was typed stays', async () => {
    const id = await anAgenda(['Punkt nr 1']);
    await open(id);
    const field = page.getByRole('textbox', { name: 'Ny punkt', exact: true });
    await field.fill('å'.repeat(1001));
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('alert').getByText('Ny punkt: Får ha högst 1000 tecken.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('å'.repeat(1001));
    expect(await titlesOf(id)).toEqual(['Punkt nr 1']);
  });
});

describe('what is made', () => {
  test('is one, though the answer was lost and the button is pressed again', async () => {
    const id = await anAgenda(['Punkt nr 1']);
    await open(id);
    await page.route(`**/api/meetings/${id}/agenda`, async (route) => {
      await route.fetch();
      await route.abort();
    });
    const field = page.getByRole('textbox', { name: 'Ny punkt', exact: true });
    await field.fill('Bara en gång');
    await field.press('Enter');
    await page.getByRole('alert').getByText('Ingen kontakt med servern').waitFor();
    await page.unroute(`**/api/meetings/${id}/agenda`);
    await field.press('Enter');
    await news('Bara en gång är tillagd.');
    expect(await titlesOf(id)).toEqual(['Punkt nr 1', 'Bara en gång']);
  });

  test('a meeting is, too, as the next after another: with its titles, board, time and place', async () => {
    const id = await anAgenda(many(3));
    await page.goto(`/sammantraden/${id}`);
    await settled(page);
    await page.getByRole('button', { name: 'Mer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Kopiera till nytt sammanträde' }).click();
    await page.waitForURL('**/sammantraden/nytt?fran=*');
    await page.getByRole('heading', { level: 1, name: 'Kopiera till nytt sammanträde' }).waitFor();
    const day = page.getByRole('textbox', { name: 'Datum' });
    await day.fill('2045-02-11');
    let times = 0;
    await page.route('**/copies', async (route) => {
      times += 1;
      await route.fetch();
      await route.abort();
    });
    const make = page.getByRole('button', { name: 'Lägg upp sammanträdet' });
    await make.click();
    await page.getByRole('alert').getByText('Ingen kontakt med servern').waitFor();
    await page.unroute('**/copies');
    await make.click();
    await page.waitForURL('**/dagordning');
    await shows(many(3));
    expect(times).toBe(1);
    expect(page.url()).not.toContain(id);
  });
});

test('an extra item is marked on its page, seen on the agenda, printed, and told in the history with the way there', async () => {
  const id = await anAgenda(['Punkt nr 1']);
  await open(id);
  await titleLink('Punkt nr 1').click();
  await page.getByRole('checkbox', { name: 'Extra ärende' }).check();
  await page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();
  await page.goto(`/sammantraden/${id}/protokoll`);
  await page.getByText('Extra ärende').first().waitFor();
  await open(id);
  await row('Punkt nr 1').getByText('Extra ärende', { exact: true }).waitFor();
  await page.goto(`/sammantraden/${id}#historik`);
  const told = page.getByRole('listitem').filter({ hasText: 'ändrade märkningen som extra ärende' });
  await told.getByRole('link', { name: 'Punkt nr 1' }).click();
  await page.waitForURL('**/paragraf/*');
});
