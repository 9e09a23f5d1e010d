import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import {
  chair,
  DEMO_PASSWORD,
  firstAdjuster,
  registrar,
  secretary,
} from '../../server/src/features/demo/demo-people.js';
import type { TaskView } from '@klubbat/shared/contracts/my-work';
import type { SearchReply } from '@klubbat/shared/contracts/search';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page, context } = await house.person());
  await signIn(page, secretary.person.email, DEMO_PASSWORD);
});
afterAll(() => house.close());

const search = (on: Page) => on.getByRole('dialog', { name: 'Sök' });
const heading = (on: Page) => on.getByRole('heading', { level: 1 });

describe('the search', () => {
  test('leads by the keyboard alone from a word to a §, and back', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    const found = (await (await page.request.get('/api/search?q=%C2%A7')).json()) as SearchReply;
    expect(found.items).toEqual([]);
    const some = (await (await page.request.get('/api/search?q=%C2%A7+2')).json()) as SearchReply;
    const [item] = some.items;
    await page.keyboard.press('Control+k');
    await search(page).waitFor();
    await page.keyboard.type('§ 2');
    await search(page)
      .getByRole('option', { name: item?.title ?? '' })
      .first()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/sammantraden/${item?.meetingId ?? ''}/paragraf/${item?.id ?? ''}`);
    await search(page).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Mitt arbete' }).waitFor();
  });

  test('says so when nothing fits, and Esc gives the focus back', async () => {
    await page.goto('/');
    const button = page.getByRole('button', { name: 'Sök' });
    await button.focus();
    await page.keyboard.press('Enter');
    await search(page).waitFor();
    await page.keyboard.type('xyzzyq');
    await search(page).getByText('Inget du har tillgång till passar på ”xyzzyq”.').waitFor();
    await page.keyboard.press('Escape');
    await search(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sök' }).and(page.locator(':focus')).waitFor();
  });

  test('knows what one can do', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    await page.keyboard.press('/');
    await search(page).waitFor();
    await page.keyboard.type('nytt samm');
    await search(page).getByRole('option', { name: 'Nytt sammanträde' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sammantraden/nytt');
  });
});

describe('the keys', () => {
  test('are listed by ?, and what is listed works', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Kortkommandon' });
    await dialog.getByText('Gå till Sammanträden').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    // a dialog has the keyboard for itself
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { level: 1, name: 'Sammanträden' }).waitFor();
  });

  test('keep still while somebody types', async () => {
    await page.goto('/sammantraden');
    const field = page.getByRole('searchbox').first();
    await field.fill('');
    await field.pressSequentially('gu?/');
    expect(await field.inputValue()).toBe('gu?/');
    expect(new URL(page.url()).pathname).toBe('/sammantraden');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('of a single stroke can be switched off on the device', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /ensam tangent/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await search(page).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.evaluate(() => localStorage.clear());
  });
});

describe('the row on top', () => {
  test('leads the lists to one board, by their address', async () => {
    await page.goto('/sammantraden');
    await heading(page).waitFor();
    const switcher = page.getByRole('combobox', {
      name: 'Organisation eller organ',
    });
    const option = switcher.locator('option').nth(1);
    await switcher.selectOption({ index: 1 });
    const chosen = (await option.getAttribute('value'))?.split(' ')[1] ?? 'none';
    await page.waitForURL(`**/sammantraden?*${chosen}`);
    await page.goto('/');
    await page.getByRole('link', { name: 'Sammanträden', exact: true }).click();
    await page.waitForURL(`**/sammantraden?*${chosen}`);
    // a link that was mailed shows what it says, whatever was chosen here
    await page.goto('/sammantraden');
    await heading(page).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await switcher.selectOption({ index: 0 });
  });

  test('turns the pages dark at once, and they stay so before anything is painted', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole('button', { name: secretary.person.name }).click();
    await page.getByRole('menuitemradio', { name: 'Mörkt' }).click();
    await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, light);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await page.evaluate(() => document.documentElement.dataset['colorScheme'])).toBe('dark');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeFaults(page)).toEqual([]);
    await page.goto('/konto');
    expect(await page.getByRole('radio', { name: 'Mörkt' }).isChecked()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Som datorn' }).check();
    expect(await background()).toBe(light);
  });

  test('says when the net is gone, and when it is back', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    await context.setOffline(true);
    await page.getByRole('status').getByText('Du är utan nät.').waitFor();
    await context.setOffline(false);
    await page.getByText('Du är utan nät.').waitFor({ state: 'detached' });
  });

  test('moves the focus to the heading of the new page', async () => {
    await page.goto('/');
    await heading(page).waitFor();
    await page.getByRole('link', { name: 'Utskick', exact: true }).click();
    await page.waitForFunction(
      () => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === 'Utskick',
    );
  });
});

describe('my work', () => {
  async function workOf({ person }: { person: { email: string } }): Promise<[Page, TaskView[]]> {
    const other = await house.person({ width: 360, height: 740 });
    await signIn(other.page, person.email, DEMO_PASSWORD);
    const reply = (await (await other.page.request.get('/api/my-work')).json()) as { tasks: TaskView[] };
    return [other.page, reply.tasks];
  }

  test.each([
    ['secretary', secretary],
    ['chair', chair],
    ['adjuster', firstAdjuster],
    ['registrar', registrar],
  ] as const)('of the %s is told on a phone, and its first thing leads to the spot', async (_role, who) => {
    const [phone, tasks] = await workOf(who);
    const main = phone.getByRole('main');
    await (
      tasks.length === 0
        ? main.getByText('Inget väntar på dig')
        : main.getByRole('heading', { level: 3 }).first()
    ).waitFor();
    expect(await main.locator('.task').count()).toBe(tasks.length);
    expect(await axeFaults(phone)).toEqual([]);
    const nav = phone.getByRole('navigation', { name: 'Huvudmeny' });
    const box = await nav.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(740, 0);
    if (tasks.length > 0) {
      // behind "Varför?" there are others
      await main.locator('.task a:visible').first().click();
      await phone.waitForURL((url) => url.pathname !== '/');
      await phone.getByRole('heading', { level: 1 }).waitFor();
    }
    await nav.getByRole('link', { name: 'Sammanträden' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Sammanträden' }).waitFor();
    await phone.context().close();
  });

  test('has something to write and something to sign in the demo', async () => {
    for (const [who, kind] of [
      [secretary, 'submit'],
      [firstAdjuster, 'sign'],
    ] as const) {
      const [phone, tasks] = await workOf(who);
      expect(tasks.map((task) => task.kind)).toContain(kind);
      await phone.context().close();
    }
  });
});
