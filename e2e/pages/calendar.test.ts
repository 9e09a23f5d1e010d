import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { axeFaults, settled, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

/** Far from the meetings of the demo, whatever day the test is run. */
const MONTH = '2041-12';
const MANY = 57;

let house: House;
let page: Page;
let boards: BoardView[];
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const reply = await page.request.get('/api/boards');
  boards = ((await reply.json()) as { boards: BoardView[] }).boards.filter(({ permitted }) =>
    permitted.includes('meeting.write'),
  );
  const hold = async (board: BoardView | undefined, facts: object) => {
    const made = await page.request.post('/api/meetings', { data: { boardId: board?.id, ...facts } });
    expect(made.status()).toBe(201);
  };
  await hold(boards[0], { date: `${MONTH}-12`, start: '13:30', place: 'Stora salen' });
  await hold(boards[1], { date: `${MONTH}-12`, start: '09:00', place: 'Lilla salen' });
  await hold(boards[1], { date: `${MONTH}-30`, endDate: '2042-01-01', place: 'Lilla salen' });
  // more than a page of the list holds
  for (let one = 0; one < MANY; one += 1) {
    await hold(boards[0], { date: '2043-03-18', start: `${10 + Math.floor(one / 6)}:${one % 6}0` });
  }
});
afterAll(() => house.close());

const focusedDay = () => page.evaluate(() => document.activeElement?.getAttribute('data-day'));
const day = (date: string) => page.locator(`td[data-day="${date}"]`);
const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

async function open(address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await page.getByRole('status').filter({ hasText: 'ammanträde' }).filter({ hasNotText: 'Hämtar' }).waitFor();
}

describe('the calendar', () => {
  test('shows the month of its address: weeks, holidays, meetings of a day by time, and one of several days', async () => {
    await open(`/sammantraden/kalender?manad=${MONTH}`);
    await heading('December 2041');
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(
      ['48', '49', '50', '51', '52', '1'].map((week) => expect.stringContaining(week)),
    );
    expect(await day('2041-12-24').innerText()).toContain('Julafton');
    const [one, other] = await day(`${MONTH}-12`).locator('.month-meeting').allInnerTexts();
    expect(one).toContain('09.00');
    expect(one).toContain('Förbereds');
    expect(other).toContain('13.30');
    expect(await day('2041-12-31').innerText()).toContain('Dag 2 av 3');
    expect(await day('2042-01-01').innerText()).toContain('Dag 3 av 3');
    await page.getByText('3 sammanträden', { exact: true }).waitFor();
  });

  test('loses none of more meetings than a page of the list holds', async () => {
    await open('/sammantraden/kalender?manad=2043-03');
    await page.getByText(`${MANY} sammanträden`, { exact: true }).waitFor();
    expect(await day('2043-03-18').getByRole('link').count()).toBe(MANY);
  });

  test('is walked by keys: days, weeks, months, into a day and out of it', async () => {
    await open(`/sammantraden/kalender?manad=${MONTH}`);
    await day(`${MONTH}-12`).focus();
    const steps: [string, string][] = [
      ['ArrowRight', '2041-12-13'],
      ['ArrowUp', '2041-12-06'],
      ['Home', '2041-12-02'],
      ['ArrowLeft', '2041-12-01'],
      ['ArrowLeft', '2041-11-30'],
      ['PageDown', '2041-12-30'],
      ['PageUp', '2041-11-30'],
      ['PageDown', '2041-12-30'],
    ];
    for (const [key, there] of steps) {
      await page.keyboard.press(key);
      await page.waitForFunction((to) => document.activeElement?.getAttribute('data-day') === to, there);
    }
    expect(new URL(page.url()).searchParams.get('manad')).toBe(MONTH);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.keyboard.press('Escape');
    expect(await focusedDay()).toBe('2041-12-30');
  });

  test('keeps what was chosen between months, to the list and back', async () => {
    await open(`/sammantraden/kalender?manad=${MONTH}&q=Lilla`);
    await page.getByText('2 sammanträden', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nästa månad, januari 2042' }).click();
    await heading('Januari 2042');
    await page.getByText('1 sammanträde', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Lista' }).click();
    await page.getByRole('table', { name: /^Sammanträden, de senaste/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Lilla');
    await page.getByRole('link', { name: 'Kalender' }).click();
    await page.getByRole('grid').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('Lilla');
    await page.getByRole('button', { name: 'I dag' }).click();
    await page.locator('td[aria-current="date"]').waitFor();
  });

  test('is a list of days on a phone, and sound to axe on both in light and dark', async () => {
    const faults: string[] = [];
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open(`/sammantraden/kalender?manad=${MONTH}`);
      expect(await page.getByRole('grid').count()).toBe(width === 360 ? 0 : 1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await axeFaults(page)), ...(await shapeFaults(page)));
      }
    }
    expect(faults).toEqual([]);
    await page.getByRole('heading', { level: 3, name: 'Torsdag 12 december 2041' }).waitFor();
  });
});
