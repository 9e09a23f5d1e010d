import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { openHouse, type House } from '../house.js';
import { inventedMeeting } from '../invented-meeting.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

const SECRETARY = 'elin.ravndal@norrskog.example';

async function draftItem(page: Page): Promise<string> {
  const list = (await (await page.request.get('/api/meetings')).json()) as { meetings: MeetingSummary[] };
  const id = list.meetings.find(({ state }) => state === 'draft')?.id ?? '';
  const view = (await (await page.request.get(`/api/meetings/${id}`)).json()) as { items: { id: string }[] };
  return `/sammantraden/${id}/paragraf/${view.items[1]?.id ?? ''}`;
}

describe('two secretaries who change the same heading', () => {
  test('lose no word: both stand, and who saves last is told who wrote the other', async () => {
    const one = await house.person();
    const other = await house.person();
    const heading = (page: Page) => page.getByRole('textbox', { name: 'Rubrik', exact: true });
    for (const { page } of [one, other]) {
      await signIn(page, SECRETARY, DEMO_PASSWORD);
      await page.goto(await draftItem(page));
      await heading(page).waitFor();
    }
    await other.context.setOffline(true);
    await heading(other.page).fill('Så som den andra skrev');
    await other.page.getByText('väntar på nätet').first().waitFor();
    await heading(one.page).fill('Så som den första skrev');
    await one.page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
    await other.context.setOffline(false);
    await other.page.getByText(/Elin Ravndal ändrade .* medan du skrev/).waitFor();
    const both = await heading(other.page).inputValue();
    expect(both).toContain('den första skrev');
    expect(both).toContain('den andra skrev');
    await one.context.close();
    await other.context.close();
  });
});

describe('a meeting file with faults', () => {
  test('is refused with every fault, its path and a sentence, and nothing lands', async () => {
    const { page, context } = await house.person();
    await signIn(page, SECRETARY, DEMO_PASSWORD);
    const before = await (await page.request.get('/api/meetings')).text();
    await page.goto('/sammantraden/inlasning');
    const [first, second] = inventedMeeting.items;
    const broken = {
      ...inventedMeeting,
      meeting: { ...inventedMeeting.meeting, date: '2024-02-30' },
      items: [first, { ...second, paragraph: 1 }],
    };
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'fel.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(broken)),
      });
    await page.getByRole('button', { name: 'Läs in sammanträdet' }).click();
    await page.getByText('$.meeting.date').waitFor();
    await page.getByText('$.items[1].paragraph').waitFor();
    expect(await (await page.request.get('/api/meetings')).text()).toBe(before);
    await context.close();
  });
});

describe('signing in', () => {
  test('with a wrong password says so, and keeps the address', async () => {
    const { page, context } = await house.person();
    await page.goto('/logga-in');
    await page.getByRole('textbox', { name: 'E-postadress' }).fill(SECRETARY);
    await page.getByRole('textbox', { name: 'Lösenord' }).fill('fel');
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByText('E-postadressen eller lösenordet stämmer inte.').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'E-postadress' }).inputValue()).toBe(SECRETARY);
    await context.close();
  });

  test('leads back to the address that was asked for', async () => {
    const { page, context } = await house.person();
    await page.goto('/utskick');
    await page.getByRole('textbox', { name: 'E-postadress' }).fill(SECRETARY);
    await page.getByRole('textbox', { name: 'Lösenord' }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Utskick' }).waitFor();
    await context.close();
  });
});
