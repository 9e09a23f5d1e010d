import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoardOf61, aRolledMeeting, type Post } from '../../server/test/assembly.js';
import { pdfText, words } from '../../server/test/pdf-text.js';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults, settled, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { pressOn } from '../keyboard.js';
import { signIn } from '../sign-in.js';

/** Far from today: what is noted then has no clock time of ours. */
const DAY = '2041-12-12';

let house: House;
let page: Page;
let meetingId: string;
beforeAll(async () => {
  house = await openHouse();
  ({ page } = await house.person());
  await signIn(page, ADMIN.email, ADMIN.password);
  const post: Post = async (path, data) => {
    const reply = await page.request.post(path, { data });
    expect(reply.status()).toBeLessThan(300);
    return reply.json();
  };
  const { boardId } = await aBoardOf61(post);
  meetingId = await aRolledMeeting(post, boardId, {
    date: DAY,
    titles: ['Upprop', 'Budget för nästa år', 'Val av revisorer', 'Avslutning'],
  });
});
afterAll(() => house.close());

const meeting = async () =>
  (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
const heading = (name: string) => page.getByRole('heading', { level: 3, name }).waitFor();
const quorum = (sentence: string) => page.getByRole('status').filter({ hasText: sentence }).waitFor();
const last = (sentence: string) => page.getByRole('status').filter({ hasText: sentence }).waitFor();

/** Some letters and Enter: in or out. */
async function tick(letters: string, said: string): Promise<void> {
  await page.keyboard.press('f');
  await page.keyboard.type(letters);
  await page.getByRole('status').filter({ hasText: 'Enter:' }).waitFor();
  await page.keyboard.press('Enter');
  await last(said);
  await page.keyboard.press('Escape');
}

describe('a meeting of sixty-one, with the keyboard alone', () => {
  test('is called up, gone through § by §, and printed as it went', async () => {
    await page.goto(`/sammantraden/${meetingId}/pagar`);
    await settled(page);
    await heading('Sammanträdet har inte börjat');
    await pressOn(page, page.getByRole('button', { name: 'Alla ledamöter är här' }));
    await quorum('Beslutsfört: 61 av 61 tjänstgör, minst 31 behövs');
    // two are not there, and one substitute is
    await tick('led m14', 'Ledamot M14 gick');
    await tick('led v5', 'Ledamot V5 gick');
    await tick('ers v1', 'Ersättare V1 kom');
    await quorum('59 av 61');

    await page.keyboard.press('n');
    await heading('§ 1 Upprop');
    await pressOn(page, page.getByRole('button', { name: 'Ersättare V1 tjänstgör för Ledamot V5' }));
    await last('Ersättare V1 tjänstgör för Ledamot V5');
    await quorum('60 av 61');

    await page.keyboard.press('n');
    await heading('§ 2 Budget för nästa år');
    await tick('led m14', 'Ledamot M14 kom');
    await tick('led s2', 'Ledamot S2 gick');
    // a slip: undone as a slip
    await tick('led c7', 'Ledamot C7 gick');
    await page.keyboard.press('u');
    await last('Ledamot S2 gick');
    await quorum('60 av 61');

    await page.keyboard.press('n');
    await heading('§ 3 Val av revisorer');
    // V5 has his seat back; S2 may not serve again the same day
    await tick('led v5', 'Ledamot V5 kom');
    await page.keyboard.press('f');
    await page.keyboard.type('led s2');
    await page.keyboard.press('Enter');
    await page.getByText('5 kap. 20 § kommunallagen').waitFor();
    await page.keyboard.press('Escape');
    await pressOn(page, page.getByRole('button', { name: 'Ledamot S2 är här utan att tjänstgöra' }));
    await last('Ledamot S2 kom');
    await quorum('60 av 61');

    await page.keyboard.press('n');
    await heading('§ 4 Avslutning');
    await pressOn(page, page.getByRole('button', { name: 'Avsluta sammanträdet' }));
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: 'Avsluta sammanträdet' }));
    await heading('Sammanträdet är avslutat');

    const { attendance, items } = await meeting();
    const rowsOf = (person: string) =>
      attendance
        .filter((row) => row.person === person)
        .map(({ present, servesFor, paragraphs }) => [present, servesFor, paragraphs]);
    expect(items.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4]);
    expect(rowsOf('ledamot-m14')).toEqual([[true, undefined, '2-4']]);
    expect(rowsOf('ledamot-s2')).toEqual([
      [true, undefined, '1'],
      [true, undefined, '3-4'],
    ]);
    expect(rowsOf('ledamot-c7')).toEqual([[true, undefined, undefined]]);
    expect(rowsOf('ledamot-v5')).toEqual([[true, undefined, '3-4']]);
    expect(rowsOf('ersattare-v1')).toEqual([
      [true, 'ledamot-v5', '1-2'],
      [true, undefined, '3-4'],
    ]);

    const pdf = await page.request.get(`/api/meetings/${meetingId}/protocol.pdf`);
    const printed = words(await pdfText(await pdf.body())).join(' ');
    for (const line of [
      'Ledamot M14 (M), §§ 2–4',
      'Ledamot S2 (S), § 1 ',
      'Ledamöter som inte tjänstgör Ledamot S2 (S), §§ 3–4',
      'Ledamot V5 (V), §§ 3–4',
      'Ersättare V1 (V), ersätter Ledamot V5 (V), §§ 1–2',
    ]) {
      expect(printed).toContain(line);
    }
  });

  test('shows its keys, and fits a phone in light and dark while it is held', async () => {
    const { items } = await meeting();
    await page.request.post(`/api/agenda-items/${items[3]?.id ?? ''}/open`);
    await page.goto(`/sammantraden/${meetingId}/pagar`);
    await settled(page);
    await heading('§ 4 Avslutning');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ta upp nästa paragraf').waitFor();
    await page.keyboard.press('Escape');
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await shapeFaults(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, 'all')).toEqual([]);
  });

  test('shows what another secretary has noted, without being asked', async () => {
    const { context, page: other } = await house.person();
    await signIn(other, ADMIN.email, ADMIN.password);
    await page.goto(`/sammantraden/${meetingId}/pagar`);
    await heading('§ 4 Avslutning');
    await other.request.post(`/api/meetings/${meetingId}/attendance-acts`, {
      data: { act: 'leave', person: 'ledamot-l1' },
    });
    await last('Ledamot L1 gick');
    await context.close();
  });
});
