import { setTimeout as pause } from 'node:timers/promises';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { Locator, Page } from 'playwright-core';
import { ADMIN } from '../server/test/test-app.js';
import type { House } from '../e2e/house.js';
import { largeMeeting } from '../e2e/large-meeting.js';
import { signIn } from '../e2e/sign-in.js';
import { foundInTurn, quantile, type Measured } from './measure.js';

const KEYS = 100;
const BETWEEN_KEYS = 40;
/** after so many letters one thinks for a moment: then what was written is read, and saved */
const WORD = 10;
const THINKS = 400;
const ROUNDS = { pairs: 8, warmUp: 1 };

/** From when the browser got a key until what it changed had been painted, in milliseconds, is noted for each key. */
async function noteStrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const key = 'stroke';
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => performance.measure(key, { start: timeStamp }))),
      { capture: true },
    );
  });
}

/** The slowest of a hundred keys: p99. */
async function slowStroke(page: Page, box: Locator): Promise<number> {
  await page.bringToFront();
  await box.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await pause(THINKS);
  await page.evaluate(() => performance.clearMeasures());
  for (let key = 0; key < KEYS; key += 1) {
    const ends = key % WORD === WORD - 1;
    await page.keyboard.press(ends ? 'Space' : 'a');
    await pause(ends ? THINKS : BETWEEN_KEYS);
  }
  const strokes = await page.evaluate(() =>
    performance.getEntriesByName('stroke').map((one) => one.duration),
  );
  if (strokes.length !== KEYS) {
    throw new Error(`${KEYS} keys were pressed, ${strokes.length} were painted`);
  }
  return quantile(strokes, 0.99);
}

/** Typing at the end of a § of 200 pages, saved as ever, against Tiptap alone with the same text on an empty page. */
export async function measureTyping(house: House, bareUrl: string): Promise<Measured> {
  const { page, context } = await house.person();
  page.setDefaultTimeout(120_000);
  const bare = await house.person();
  bare.page.setDefaultTimeout(120_000);
  try {
    await signIn(page, ADMIN.email, ADMIN.password);
    const reply = await page.request.post('/api/meetings/import', { data: largeMeeting() });
    const { meetingId } = (await reply.json()) as { meetingId: string };
    const { items } = (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
    await page.goto(`/sammantraden/${meetingId}/paragraf/${items[2]?.id ?? ''}`);
    const box = page.getByRole('textbox', { name: 'Text', exact: true }).first();
    await box.waitFor();
    await bare.page.goto(`${bareUrl}/editor.html`);
    const bareBox = bare.page.getByRole('textbox');
    await bareBox.waitFor();
    await noteStrokes(page);
    await noteStrokes(bare.page);
    return await foundInTurn(
      () => slowStroke(bare.page, bareBox),
      () => slowStroke(page, box),
      ROUNDS,
    );
  } finally {
    await context.close();
    await bare.context.close();
  }
}
