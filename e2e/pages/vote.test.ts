import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { ADMIN } from '../../server/test/test-app.js';
import { aSitting } from '../../server/test/voting.js';
import { openHouse, type House } from '../house.js';
import { pressOn, tabTo } from '../keyboard.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A fullmäktige of 61, all there, and the address of its first §. */
async function aChamber(page: Page): Promise<{ meeting: MeetingView; item: string }> {
  const file = aSitting(61, { kind: 'assembly' });
  const reply = await page.request.post('/api/meetings/import', { data: file });
  const { meetingId } = (await reply.json()) as { meetingId: string };
  const meeting = (await (await page.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
  return { meeting, item: `/sammantraden/${meetingId}/paragraf/${meeting.items[0]?.id ?? ''}` };
}

async function votesOf(page: Page, meeting: MeetingView) {
  const reply = await page.request.get(`/api/agenda-items/${meeting.items[0]?.id ?? ''}`);
  return ((await reply.json()) as MeetingView['items'][number]).votes ?? [];
}

test('61 people vote by the keyboard alone: a party at once, the rest one by one, and the result is written into the §', async () => {
  const { page } = await house.person();
  await signIn(page, ADMIN.email, ADMIN.password);
  const { meeting, item } = await aChamber(page);
  await page.goto(item);
  await pressOn(page, page.getByRole('link', { name: 'Rösta' }));
  await page.getByRole('heading', { level: 1, name: /^Omröstning i/ }).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: /^Nej betyder/ }));
  await page.keyboard.type('avslag');
  await pressOn(page, page.getByRole('button', { name: 'Börja omröstningen' }));

  const grid = page.getByRole('grid', { name: 'Röstlängd' });
  await tabTo(page, grid.getByRole('row').first());
  // three parties in one step each; after each the focus stands on the next
  for (const key of ['j', 'n', 'a']) {
    await page.keyboard.press(key);
  }
  // the last one by one
  await page.keyboard.press('ArrowDown');
  for (let member = 0; member < 15; member += 1) {
    await page.keyboard.press(member % 2 === 0 ? 'j' : 'n');
  }
  await page
    .getByText(/^24 ja-röster, 22 nej-röster, 15 avstår/)
    .first()
    .waitFor({ state: 'attached' });
  await pressOn(page, page.getByRole('button', { name: 'Avsluta omröstningen' }));
  const dialog = page.getByRole('dialog');
  await pressOn(page, dialog.getByRole('button', { name: 'Avsluta och skriv in resultatet' }));
  await page.getByRole('heading', { name: 'Avslutad omröstning' }).waitFor();
  const [vote] = await votesOf(page, meeting);
  expect(vote).toMatchObject({
    yes: 24,
    no: 22,
    abstain: 15,
    yesMeans: 'bifall till förslaget',
    noMeans: 'avslag',
  });
  expect(vote?.ballots).toHaveLength(61);
});

test('two secretaries see each other’s ballots, and one who may not vote is told of with the law', async () => {
  const one = await house.person();
  const other = await house.person({ width: 360, height: 740 });
  await signIn(one.page, ADMIN.email, ADMIN.password);
  await signIn(other.page, ADMIN.email, ADMIN.password);
  const { meeting, item } = await aChamber(one.page);
  await one.page.goto(`${item}/omrostning`);
  await one.page.getByRole('button', { name: 'Börja omröstningen' }).click();
  await other.page.goto(`${item}/omrostning`);
  await other.page.getByRole('button', { name: 'Ja: Ledamot 7', exact: true }).click();
  const row = one.page.getByRole('row', { name: 'Ledamot 7, ja', exact: true });
  await row.waitFor();
  // jäv becomes known while the vote is held
  const id = meeting.items[0]?.id ?? '';
  await one.page.request.patch(`/api/agenda-items/${id}`, {
    data: { version: meeting.items[0]?.version, conflictsOfInterest: [{ person: 'm7' }] },
  });
  await one.page.getByRole('row', { name: /^Ledamot 7, får inte rösta här/ }).waitFor();
  await other.page.getByRole('button', { name: 'Nej: Ledamot 7', exact: true }).click();
  await other.page.getByText(/jävig/).first().waitFor();
  await other.page.getByRole('button', { name: 'Låt bli' }).click();
  await one.page.getByRole('row', { name: /^Ledamot 7, får inte rösta här, ja/ }).waitFor();
});
