import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { MeetingSummary } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { ADMIN } from '../../server/test/test-app.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

const SECRETARY = 'elin.ravndal@norrskog.example';

/** The address of a § that can be written, and how its title is on the server now. */
async function anItem(page: Page, index: number) {
  const list = (await (await page.request.get('/api/meetings')).json()) as { meetings: MeetingSummary[] };
  const id = list.meetings.find(({ state }) => state === 'draft')?.id ?? '';
  const view = (await (await page.request.get(`/api/meetings/${id}`)).json()) as { items: { id: string }[] };
  const itemId = view.items[index]?.id ?? '';
  const titleNow = async () =>
    ((await (await page.request.get(`/api/agenda-items/${itemId}`)).json()) as { title: string }).title;
  return {
    address: `/sammantraden/${id}/paragraf/${itemId}`,
    titleNow,
    agenda: `/sammantraden/${id}/dagordning`,
  };
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Rubrik', exact: true });
const caseNumber = (page: Page) => page.getByRole('textbox', { name: 'Ärendenummer', exact: true });
const saved = (page: Page) =>
  page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();

async function open(index: number) {
  const person = await house.person();
  await signIn(person.page, SECRETARY, DEMO_PASSWORD);
  const item = await anItem(person.page, index);
  await person.page.goto(item.address);
  await title(person.page).waitFor();
  return { ...person, ...item };
}

/** Written without network: else any other question of the page may show before the text that the session has ended. */
async function writeAsTheSessionEnds(page: Page, context: BrowserContext, text: string) {
  await context.setOffline(true);
  await title(page).fill(text);
  await page.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
  await house.dataSource.query('DELETE FROM login_session');
  await context.setOffline(false);
}

describe('what is written', () => {
  test('without network stands on the device, and is sent when it is back, beside what another wrote', async () => {
    const { page, context, address, titleNow } = await open(0);
    const other = await house.person();
    await signIn(other.page, SECRETARY, DEMO_PASSWORD);
    await other.page.goto(address);
    await context.setOffline(true);
    await title(page).fill('Skrivet utan nät');
    await page.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
    await caseNumber(other.page).fill('NN 2031/7');
    await saved(other.page);
    await context.setOffline(false);
    await saved(page);
    expect(await titleNow()).toBe('Skrivet utan nät');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'NN 2031/7'),
    );
    expect(await caseNumber(page).inputValue()).toBe('NN 2031/7');
    await context.close();
    await other.context.close();
  });

  test('survives that the tab is closed before the server has it', async () => {
    const { page, context, address, titleNow } = await open(1);
    await context.route('**/api/agenda-items/*', (route) => route.abort());
    await title(page).fill('Skrivet i en flik som stängdes');
    await page.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
    await page.close();
    await context.unroute('**/api/agenda-items/*');
    const again = await context.newPage();
    const sent = again.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.ok());
    await again.goto(address);
    await sent;
    await again.getByRole('heading', { level: 1, name: /Skrivet i en flik som stängdes$/ }).waitFor();
    expect(await title(again).inputValue()).toBe('Skrivet i en flik som stängdes');
    expect(await titleNow()).toBe('Skrivet i en flik som stängdes');
    await context.close();
  });

  test('while a save is held up is sent after it, though the writer has gone to another page', async () => {
    const { page, context, titleNow } = await open(2);
    let letThrough = () => {};
    const gate = new Promise<void>((opened) => (letThrough = opened));
    await context.route('**/api/agenda-items/*', async (route) => {
      await gate;
      await route.continue();
    });
    const held = page.waitForRequest((request) => request.method() === 'PATCH');
    await title(page).fill('Först');
    await held;
    await title(page).fill('Först, sedan mera');
    await page.getByRole('link', { name: 'Dagordning' }).first().click();
    await page.waitForURL('**/dagordning');
    const second = page.waitForResponse(
      (reply) => reply.request().postData()?.includes('sedan mera') === true && reply.ok(),
    );
    letThrough();
    await second;
    expect(await titleNow()).toBe('Först, sedan mera');
    await context.close();
  });

  test('is asked about no more than once after each save, though the page also hears of its own', async () => {
    const { page, context } = await open(2);
    const write = async (words: string) => {
      const heard = page.waitForResponse(/\/texts\?since=/);
      const decided = page.waitForResponse((reply) => reply.url().endsWith('/deciding') && reply.ok());
      await title(page).fill(words);
      await Promise.all([heard, decided]);
    };
    await write('En gång');
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, ofItem] = /\/api\/agenda-items\/[^/?]+(.*)$/.exec(request.url()) ?? [];
      if (ofItem !== undefined) {
        asked.push(`${request.method()} ${ofItem.replace(/\?.*/, '')}`);
      }
    });
    await write('En gång till');
    expect(asked.toSorted()).toEqual(['GET /deciding', 'GET /texts', 'PATCH ']);
    await context.close();
  });

  test('goes on when the session has ended and one signs in again in place', async () => {
    const { page, context, titleNow } = await open(3);
    await writeAsTheSessionEnds(page, context, 'Skrivet när sessionen tog slut');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: 'Logga in', exact: true }).click();
    await saved(page);
    expect(await titleNow()).toBe('Skrivet när sessionen tog slut');
    await context.close();
  });

  test('is kept though the editor of running text could not be fetched, and the text is read', async () => {
    const person = await house.person();
    await signIn(person.page, SECRETARY, DEMO_PASSWORD);
    const { address, titleNow } = await anItem(person.page, 5);
    await person.context.route('**/assets/editor-surface*', (route) => route.abort());
    await person.page.goto(address);
    await person.page.getByText('Skrivrutan kunde inte hämtas').first().waitFor();
    await title(person.page).fill('Skrivet utan skrivruta');
    await saved(person.page);
    expect(await titleNow()).toBe('Skrivet utan skrivruta');
    await person.context.close();
  });

  test('waits on the device while the server is down, and is sent when it is up again', async () => {
    const { page, context, titleNow } = await open(4);
    await house.stop();
    await title(page).fill('Skrivet medan servern låg nere');
    await page.getByText('Sparat på den här enheten, väntar på nätet').first().waitFor();
    await house.start();
    await saved(page);
    expect(await titleNow()).toBe('Skrivet medan servern låg nere');
    await context.close();
  });

  test('is not saved in the name of another who signs in, and waits for its author', async () => {
    const { page, context, address, titleNow } = await open(0);
    const before = await titleNow();
    await writeAsTheSessionEnds(page, context, 'Elins text');
    await page.getByRole('link', { name: 'Logga in som dig själv' }).click();
    await signIn(page, ADMIN.email, ADMIN.password);
    await page.goto(address);
    await title(page).waitFor();
    expect(await title(page).inputValue()).toBe(before);
    expect(await titleNow()).toBe(before);
    await context.clearCookies();
    const sent = page.waitForResponse((reply) => reply.request().method() === 'PATCH' && reply.ok());
    await signIn(page, SECRETARY, DEMO_PASSWORD);
    await sent;
    expect(await titleNow()).toBe('Elins text');
    await context.close();
  });
});
