import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let house: House;
let page: Page;
let context: BrowserContext;
let meeting: MeetingView;
const asked: string[] = [];

const json = async <T>(address: string): Promise<T> => (await (await page.request.get(address)).json()) as T;
const address = (place: number) => `/sammantraden/${meeting.id}/paragraf/${meeting.items[place]?.id ?? ''}`;
const opener = () => page.getByRole('button', { name: 'Visa PDF:en bredvid' });
const panel = () => page.getByRole('region', { name: 'Förhandsvisning', exact: true });
const pages = () => panel().getByRole('region', { name: 'Förhandsvisningens sidor' });
const shows = (words: string) => pages().locator('.pdf-view__words', { hasText: words }).first().waitFor();
/** the large files that read and draw a PDF */
const DRAWS = /\/assets\/pdf(js|\.worker)/;
/** a title may go over several lines */
const titleOf = (place: number) => (meeting.items[place]?.title ?? '').split(' ').slice(0, 3).join(' ');
const box = () => page.getByRole('textbox', { name: 'Text', exact: true }).first();

async function write(words: string): Promise<void> {
  await box().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page, context } = await house.person());
  page.on('request', (request) => asked.push(request.url()));
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const { meetings } = await json<{ meetings: MeetingSummary[] }>('/api/meetings');
  meeting = await json(`/api/meetings/${meetings.find(({ state }) => state === 'draft')?.id ?? ''}`);
});
afterAll(async () => {
  await context.close();
  await house.close();
});

describe('the PDF beside the text', () => {
  test('is fetched, with what draws it, when it is asked for and not before', async () => {
    await page.goto(address(1));
    await box().waitFor();
    expect(asked.filter((url) => DRAWS.test(url))).toEqual([]);
    await opener().click();
    await shows(titleOf(1));
    expect(asked.some((url) => DRAWS.test(url))).toBe(true);
    expect(asked.every((url) => url.startsWith(house.url))).toBe(true);
  });

  test('follows what is written, also when it cannot be saved', async () => {
    await page.route('**/api/agenda-items/*', (route) => route.abort());
    await write(' Blåbärsskogen bevaras.');
    await shows('Blåbärsskogen bevaras.');
    const stored = await json<object>(`/api/agenda-items/${meeting.items[1]?.id ?? ''}`);
    expect(JSON.stringify(stored)).not.toContain('Blåbärsskogen');
    await page.unroute('**/api/agenda-items/*');
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText(/^Sparat \d/).waitFor();
  });

  test('keeps zoom and place, and never shows an empty page while it is drawn anew', async () => {
    const zoomed = panel().getByRole('button', { name: 'Förstora' });
    await zoomed.click();
    await zoomed.click();
    await shows('Blåbärsskogen bevaras.');
    const before = await pages().evaluate((frame) => {
      frame.scrollTop += 120;
      const emptied: string[] = [];
      const isSeen = (element: Element) => {
        const [one, other] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
        return element.matches('.pdf-view__page') && one.bottom > other.top && one.top < other.bottom;
      };
      const watch = new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (target instanceof Element && isSeen(target) && target.childElementCount === 0) {
            emptied.push(target.ariaLabel ?? '');
          }
        }
      });
      watch.observe(frame, { childList: true, subtree: true });
      Object.assign(window, { emptied });
      return { top: frame.scrollTop, width: frame.querySelector('canvas')?.clientWidth };
    });
    await write(' Lingonen med.');
    await shows('Lingonen med.');
    const after = await pages().evaluate((frame) => ({
      top: frame.scrollTop,
      width: frame.querySelector('canvas')?.clientWidth,
    }));
    expect(after).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { emptied: string[] }).emptied)).toEqual([]);
  });

  test('shows the § that one goes on to', async () => {
    await page.goto(address(3));
    await shows(titleOf(3));
    const heading = pages().getByText(titleOf(3)).first();
    const [frame, found] = [await pages().boundingBox(), await heading.boundingBox()];
    expect(found?.y).toBeGreaterThanOrEqual(frame?.y ?? Infinity);
    expect(found?.y).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  });

  test('says in words what is wrong when it cannot be made, and shows the last that could', async () => {
    const title = page.getByRole('textbox', { name: 'Rubrik', exact: true });
    await title.fill('');
    await panel().getByText('Förhandsvisningen visar inte det senaste').waitFor();
    await shows(titleOf(3));
    await title.fill(meeting.items[3]?.title ?? '');
    await panel().getByText('Förhandsvisningen visar inte det senaste').waitFor({ state: 'detached' });
  });

  test('can be passed by, and closed, by the keyboard; it stays as it was chosen', async () => {
    await panel().getByRole('button', { name: 'Hoppa över förhandsvisningen' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /^Där visas det som är sparat/,
    );
    await page.reload();
    await pages().waitFor();
    await panel().getByRole('button', { name: 'Stäng förhandsvisningen' }).focus();
    await page.keyboard.press('Enter');
    await panel().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Visa PDF:en bredvid');
    await page.reload();
    await box().waitFor();
    expect(await panel().count()).toBe(0);
  });
});

test('where the meeting as a whole is written it follows too, before anything is saved', async () => {
  await page.goto(`/sammantraden/${meeting.id}`);
  await opener().click();
  await shows('Protokoll');
  await page.getByRole('button', { name: 'Ändra uppgifterna' }).click();
  await page.route(`**/api/meetings/${meeting.id}`, (route) => route.abort());
  await page.getByRole('textbox', { name: 'Plats' }).fill('Vedboden');
  await shows('Vedboden');
  await page.unroute(`**/api/meetings/${meeting.id}`);
  await page.goto(`/sammantraden/${meeting.id}/narvaro`);
  await shows('Protokoll');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
  await panel().getByRole('button', { name: 'Stäng förhandsvisningen' }).click();
});

test.each([1440, 768, 360])('it is in order at %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address(1));
  await (width >= 1200 ? opener() : page.getByRole('button', { name: 'Förhandsvisa PDF:en' })).click();
  await shows('Lingonen med.');
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run(),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await panel().getByRole('button', { name: 'Stäng förhandsvisningen' }).click();
  await box().waitFor();
});

test('of a long protocol the pages that are looked at come first, and the others when one rests', async () => {
  const asks = (what: 'some' | 'all') =>
    page.waitForRequest((request) => {
      const body = request.postData() ?? '';
      return (
        request.url().endsWith('/preview') &&
        body.includes('Pärlgran') &&
        body.includes('"pages"') === (what === 'some')
      );
    });
  const { id, version } = (await json<MeetingView>(`/api/meetings/${meeting.id}`)).items[2] ?? {};
  const body = 'Ugglorna räknades i varje dunge, och talet skrevs upp. '.repeat(1_500);
  const sections = [{ kind: 'background', body }];
  const saved = await page.request.patch(`/api/agenda-items/${id ?? ''}`, { data: { sections, version } });
  expect(saved.status()).toBe(200);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address(3));
  await opener().click();
  await shows(titleOf(3));
  const [some, all] = [asks('some'), asks('all')];
  await write(' Pärlgran.');
  await some;
  await shows('Pärlgran.');
  await all;
  await pages().evaluate((frame) => frame.scrollTo(0, 0));
  await pages()
    .getByRole('group', { name: /^Sida 1 av / })
    .locator('canvas')
    .waitFor();
});
