import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { BrowserContext, Page } from 'playwright-core';
import { firstMissing, pageTexts, words } from '../../server/test/pdf-text.js';
import { ADMIN } from '../../server/test/test-app.js';
import { shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { LONG_TEXT, LONG_TITLE, largeMeeting, nameOf } from '../large-meeting.js';
import { signIn } from '../sign-in.js';

let house: House;
let page: Page;
let context: BrowserContext;
let meetingId: string;

const json = async <R>(address: string): Promise<R> => (await (await page.request.get(address)).json()) as R;
const meeting = () => json<MeetingView>(`/api/meetings/${meetingId}`);
const open = (part: string) => page.goto(`/sammantraden/${meetingId}${part}`);

beforeAll(async () => {
  house = await openHouse();
  ({ page, context } = await house.person());
  page.setDefaultTimeout(120_000);
  await signIn(page, ADMIN.email, ADMIN.password);
  const reply = await page.request.post('/api/meetings/import', { data: largeMeeting() });
  expect(await reply.text()).toContain('meetingId');
  ({ meetingId } = (await reply.json()) as { meetingId: string });
}, 300_000);
afterAll(async () => {
  await context.close();
  await house.close();
});

test('the overview opens and tells how much there is', async () => {
  await open('');
  await page.getByRole('heading', { level: 1, name: 'Stora stämman' }).waitFor();
  await page.getByRole('heading', { name: 'Personer (500)' }).waitFor();
  expect(await shapeFaults(page)).toEqual([]);
}, 300_000);

test('all three hundred items are in the agenda, the long title whole', async () => {
  await open('/dagordning');
  await page.getByText('Motion300 om skogsvägar').waitFor();
  expect(await page.getByRole('link', { name: /om skogsvägar/ }).count()).toBe(299);
  expect(await page.getByText(LONG_TITLE.normalize('NFC')).or(page.getByText(LONG_TITLE)).count()).toBe(1);
  expect(await shapeFaults(page)).toEqual([]);
}, 300_000);

test('one of five hundred attendees is found and ticked by keys alone', async () => {
  await open('/narvaro');
  await page.getByText('400 av 500 närvarande').waitFor();
  await page.getByRole('searchbox', { name: 'Sök i närvaron' }).focus();
  await page.keyboard.type('deltagare405');
  await page
    .getByRole('row')
    .filter({ hasText: nameOf(405) })
    .waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByText('401 av 500 närvarande').waitFor();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/^Sparat/).waitFor();
  expect((await meeting()).attendance.filter(({ present }) => present)).toHaveLength(401);
  expect(await shapeFaults(page)).toEqual([]);
}, 300_000);

test('the § of two hundred pages opens, takes a word and saves it', async () => {
  const { items } = await meeting();
  const id = items[2]?.id ?? '';
  await open(`/paragraf/${id}`);
  await page.getByText('Stycke 0 om bäckens framtid').waitFor();
  const box = page.getByRole('textbox', { name: 'Text', exact: true }).first();
  await box.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Sist.');
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/^Sparat/).waitFor();
  const { sections } = await json<AgendaItemView>(`/api/agenda-items/${id}`);
  expect(sections?.[0]?.body).toBe(`${LONG_TEXT} Sist.`);
}, 300_000);

test('the § with a title of three hundred characters keeps within a phone', async () => {
  const { items } = await meeting();
  await page.setViewportSize({ width: 360, height: 740 });
  await open(`/paragraf/${items[1]?.id ?? ''}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await shapeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}, 300_000);

test('the protocol is read on the screen, to its last §', async () => {
  await open('/protokoll');
  await page.getByText('Stämman bifaller motion300.').waitFor();
  expect(await page.getByText(/^Stämman bifaller motion/).count()).toBe(300);
  await page.locator('iframe[title="Protokollet som PDF"]').waitFor();
  expect(await shapeFaults(page)).toEqual([]);
}, 300_000);

test('the PDF has every word', async () => {
  const reply = await page.request.get(`/api/meetings/${meetingId}/protocol.pdf`, { timeout: 120_000 });
  expect(reply.status()).toBe(200);
  const bytes = await reply.body();
  const pages = await pageTexts(bytes);
  const printed = words(pages.join('\n'));
  const { items } = await meeting();
  // no font of ours has pictures: each is printed as the sign for one that is missing, so that it is seen
  const onPaper = LONG_TITLE.normalize('NFC')
    .replace(/\u200d/g, '')
    .replace(/\p{Extended_Pictographic}/gu, '\uFFFD');
  const wanted = items.flatMap(({ title, sections }) =>
    words(
      [title === LONG_TITLE ? onPaper : title, ...(sections ?? []).map(({ body }) => body ?? '')].join(' '),
    ),
  );
  expect(firstMissing(wanted, printed)).toBeNull();
}, 300_000);
