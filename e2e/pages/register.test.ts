import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { contrast } from '@klubbat/shared/rules/brand-colour';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { ADMIN } from '../../server/test/test-app.js';
import { axeFaults, settled } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const NOWHERE = '00000000-0000-7000-8000-000000000000';
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

let house: House;
let page: Page;
/** the administrator of the installation, at another computer */
let other: APIRequestContext;
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page } = await house.person());
  await signIn(page, 'majken.sandelid@norrskog.example', DEMO_PASSWORD);
  const elsewhere = await house.person();
  other = elsewhere.context.request;
  await other.post('/api/session', { data: ADMIN });
});
afterAll(() => house.close());

async function boardNamed(name: string): Promise<BoardView> {
  const { boards } = (await (await other.get('/api/boards')).json()) as { boards: BoardView[] };
  const board = boards.find((one) => one.name === name);
  if (board === undefined) {
    throw new Error(`no board ${name}`);
  }
  return board;
}

async function open(address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const saved = () =>
  page
    .getByText(/^Sparat \d\d\.\d\d$/)
    .first()
    .waitFor();
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('the settings of a board', () => {
  test('are saved by themselves; what is no number is told at its field, and the rest is saved', async () => {
    const { id } = await boardNamed('Arbetsutskottet');
    await open(`/register/organ/${id}/justering`);
    await field('Antal justerare').fill('två');
    await field('Anslagstavlor').fill('Regionens anslagstavla\nStadshuset');
    await page.getByRole('link', { name: /^Antal justerare: / }).waitFor();
    await page
      .getByText(/^Det som är fel är inte sparat/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: /^Antal justerare: / }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('organ-adjusterCount');
    expect((await boardNamed('Arbetsutskottet')).noticeBoards).toEqual([
      'Regionens anslagstavla',
      'Stadshuset',
    ]);
    await field('Antal justerare').fill('2');
    await saved();
    expect((await boardNamed('Arbetsutskottet')).adjusterCount).toBe(2);
  });

  test('that another has changed meanwhile stand beside what was written, until one has chosen', async () => {
    const { id } = await boardNamed('Kommunalt samverkansforum');
    await open(`/register/organ/${id}/rubriker`);
    await field('Beslut').fill('Forumet har enats om');
    await saved();
    const { version } = await boardNamed('Kommunalt samverkansforum');
    const change = { version, headings: { decision: 'Forumet beslutar' }, recipientsHeading: 'Skickas till' };
    expect((await other.patch(`/api/boards/${id}`, { data: change })).status()).toBe(200);
    await field('Beslut').fill('Forumet kom överens om');
    const clash = page.getByRole('region', { name: 'Välj text: Egna rubriker' });
    await clash.waitFor();
    expect(await clash.innerText()).toContain('Forumet kom överens om');
    expect(await clash.innerText()).toContain('Forumet beslutar');
    expect(await field('Rubrik för mottagarna').inputValue()).toBe('Skickas till');
    await clash.getByRole('button', { name: 'Behåll din text' }).click();
    await saved();
    expect((await boardNamed('Kommunalt samverkansforum')).headings).toEqual({
      decision: 'Forumet kom överens om',
    });
  });

  test('of names: one that another board bears is refused at the field', async () => {
    const { id } = await boardNamed('Arbetsutskottet');
    await open(`/register/organ/${id}`);
    await field('Namn').fill('Regionstyrelsen');
    await page.getByText('Det finns redan ett organ med det namnet.', { exact: true }).waitFor();
    await field('Namn').fill('Arbetsutskottet');
    await page.getByRole('link', { name: /^Namn: / }).waitFor({ state: 'detached' });
    await boardNamed('Arbetsutskottet');
  });

  test('with the keyboard alone: sections in another order, a recipient, a phrase', async () => {
    const { id } = await boardNamed('Hälso- och sjukvårdsnämnden');
    await open(`/register/organ/${id}/rubriker`);
    await page.getByRole('combobox', { name: 'Avsnitt', exact: true }).selectOption('summary');
    await page.getByRole('button', { name: 'Lägg till avsnitt' }).press('Enter');
    await page.getByRole('button', { name: 'Ta bort Sammanfattning' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Sammanfattning är nu nummer 1 av 2.').waitFor();
    await saved();
    await page.getByRole('link', { name: 'Mottagare' }).press('Enter');
    await page.getByRole('button', { name: 'Lägg till en mottagare' }).press('Enter');
    await field('Mottagare 1').press('R');
    await page.keyboard.type('evisorerna');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ingen adress');
    await page
      .getByText(/^Det som är fel är inte sparat/)
      .first()
      .waitFor();
    await field('E-post till mottagare 1').fill('revision@norrskog.example');
    await saved();
    await page.getByRole('link', { name: 'Fraser' }).press('Enter');
    await page.getByRole('button', { name: 'Lägg till en fras' }).press('Enter');
    await page.keyboard.type('Tack');
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.focus();
    await page.keyboard.type('Ordföranden tackar.');
    await page.keyboard.press('Control+s');
    await saved();
    const board = await boardNamed('Hälso- och sjukvårdsnämnden');
    expect(board.itemSections).toEqual(['summary', 'decision']);
    expect(board.recipients).toEqual([{ name: 'Revisorerna', email: 'revision@norrskog.example' }]);
    expect(board.phrases).toEqual([{ name: 'Tack', text: 'Ordföranden tackar.' }]);
  });

  test('are read but not changed by who may not', async () => {
    const reader = await house.person();
    await signIn(reader.page, 'ivar.tallmo@norrskog.example', DEMO_PASSWORD);
    const { id } = await boardNamed('Regionstyrelsen');
    await reader.page.goto(`/register/organ/${id}`);
    await settled(reader.page);
    expect(await reader.page.getByRole('textbox', { name: 'Namn', exact: true }).isDisabled()).toBe(true);
    await reader.page.getByText('En administratör kan ändra dem.').waitFor();
    await reader.context.close();
  });
});

describe('an organisation', () => {
  const accent = (on: Page) =>
    on.evaluate(() => {
      const probe = document.createElement('span');
      probe.style.color = 'var(--accent)';
      document.body.append(probe);
      const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    });

  async function openOrganisation(): Promise<string> {
    const { organisationId } = await boardNamed('Regionstyrelsen');
    await open(`/register/organisation/${organisationId}`);
    return organisationId;
  }

  test('paints what is pressed in its colour, readable in light and dark; one that cannot be read is refused', async () => {
    await openOrganisation();
    await field('Färg').fill('#ffe600');
    await page
      .getByText(/^Färgen är för ljus/)
      .first()
      .waitFor();
    await field('Färg').fill('#8a1f6b');
    await saved();
    expect(await accent(page)).toBe('#8a1f6b');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(contrast(await accent(page), '#16181a')).toBeGreaterThanOrEqual(4.5);
    expect(await axeFaults(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axeFaults(page, 'colours')).toEqual([]);
  });

  test('shows its logo in the head of every page; a file that lies about what it is is refused', async () => {
    await openOrganisation();
    const choose = page.getByLabel('Lägg in en logotyp');
    await choose.setInputFiles({
      name: 'logo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('%PDF-1.7 inte en bild'),
    });
    await page.getByRole('link', { name: /^Logotyp: Filen är varken PNG eller JPEG/ }).waitFor();
    expect(await page.getByRole('img', { name: 'Region Norrskog, Klubbat' }).count()).toBe(0);
    await choose.setInputFiles({ name: 'logo.txt', mimeType: 'text/plain', buffer: PNG });
    await page.getByRole('img', { name: 'Logotyp för Region Norrskog' }).waitFor();
    const logo = page.getByRole('img', { name: 'Region Norrskog, Klubbat' });
    await logo.waitFor();
    expect(await logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    await page.getByRole('button', { name: 'Ta bort logotypen' }).click();
    await page.getByRole('link', { name: 'Klubbat', exact: true }).waitFor();
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    [`/register/organisation/${NOWHERE}`, 'Organisationen finns inte'],
    [`/register/organ/${NOWHERE}`, 'Organet finns inte'],
    [`/register/organ/${NOWHERE}/fraser`, 'Organet finns inte'],
    ['/register/organ/inget', 'Organet finns inte'],
    ['/register/organ/nytt/mer', 'Sidan finns inte'],
    ['/register/nagot-annat', 'Sidan finns inte'],
  ])('%s says so', async (address, title) => {
    await open(address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
});
