import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
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
    const clash = page.getByRole('region', { name: 'Välj: Egna rubriker' });
    await clash.waitFor();
    expect(await clash.innerText()).toContain('Forumet kom överens om');
    expect(await clash.innerText()).toContain('Forumet beslutar');
    expect(await field('Rubrik för mottagarna').inputValue()).toBe('Skickas till');
    await clash.getByRole('button', { name: 'Behåll det du skrev' }).click();
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
    // after the demo's own
    expect(board.phrases.at(-1)).toEqual({ name: 'Tack', text: 'Ordföranden tackar.' });
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

describe('people', () => {
  const MANY = 120;
  beforeAll(async () => {
    const { organisationId, id: boardId } = await boardNamed('Kollektivtrafiknämnden');
    await house.dataSource.query(
      `WITH added AS (
         INSERT INTO person (id, name, created_at, updated_at, version)
         SELECT gen_random_uuid(), 'Östen Nummer ' || lpad(n::text, 4, '0'), now(), now(), 1
           FROM generate_series(1, $3::int) n RETURNING id)
       INSERT INTO membership (id, person_id, organisation_id, board_id, role, version, updated_at)
       SELECT gen_random_uuid(), id, $1, $2, 'substitute', 1, now() FROM added`,
      [organisationId, boardId, MANY],
    );
  });

  const names = () => page.getByRole('rowheader').allInnerTexts();
  const dialog = () => page.getByRole('dialog');

  test('are found by what one types, and turned page by page; the address keeps it, and Back goes back', async () => {
    await open('/register/personer');
    await page.getByRole('searchbox', { name: 'Sök' }).fill('östen nummer');
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: 'Östen Nummer 0001' }).waitFor();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.getByRole('link', { name: 'Östen Nummer 0051' }).waitFor();
    await page.getByRole('button', { name: 'Nästa' }).click();
    await page.getByRole('link', { name: 'Östen Nummer 0120' }).waitFor();
    expect(await names()).toHaveLength(20);
    await page.getByRole('button', { name: 'Föregående' }).click();
    await page.getByRole('link', { name: 'Östen Nummer 0051' }).waitFor();
    await page.getByRole('link', { name: 'Östen Nummer 0077' }).click();
    await page.getByRole('heading', { level: 1, name: 'Östen Nummer 0077' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Östen Nummer 0051' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Sök' }).inputValue()).toBe('östen nummer');
    await page.reload();
    await page.getByRole('link', { name: 'Östen Nummer 0051' }).waitFor();
    await page.getByRole('button', { name: 'Rensa' }).click();
    await page.getByRole('link', { name: 'Alva Tjärnlund' }).waitFor();
  });

  test('of a page that is none are told so, with the way to the first', async () => {
    await open('/register/personer?page=skrap&q=birger');
    await page.getByText('Den sidan av listan finns inte').waitFor();
    await page.getByRole('button', { name: 'Till första sidan' }).click();
    await page.getByRole('link', { name: 'Birger Hedåker' }).waitFor();
  });

  test('of one board have an address: who is, who was', async () => {
    const { id } = await boardNamed('Regionfullmäktige');
    await open(`/register/organ/${id}/personer?time=ended`);
    await page.getByRole('link', { name: 'Hans-Åke Lindmo' }).waitFor();
    const people = page.getByRole('table', { name: 'Personer i Regionfullmäktige' });
    expect(await people.getByRole('rowheader').allInnerTexts()).toEqual(['Hans-Åke Lindmo']);
  });

  test('are added with what they are; what is wrong is told at its field, and what was typed stays', async () => {
    const { id } = await boardNamed('Regionstyrelsen');
    await open(`/register/organ/${id}/personer`);
    await page.getByRole('link', { name: 'Lägg till person' }).click();
    expect(await page.getByRole('combobox', { name: 'Organ', exact: true }).inputValue()).toBe(id);
    await field('E-postadress (frivilligt)').fill('marit.skogsberg@norrskog.example');
    await page.getByRole('button', { name: 'Lägg till personen' }).click();
    await page.getByRole('link', { name: /^Namn: / }).click();
    await page.keyboard.type('Nils Nyvald');
    await page.getByRole('button', { name: 'Lägg till personen' }).click();
    await page.getByRole('link', { name: /Adressen hör till Marit Skogsberg/ }).waitFor();
    await field('E-postadress (frivilligt)').fill('nils.nyvald@norrskog.example');
    await page.getByLabel('Från (frivilligt)').fill('2027-01-01');
    await page.getByLabel('Till och med (frivilligt)').fill('2026-12-31');
    await page.getByRole('button', { name: 'Lägg till personen' }).click();
    await page.getByRole('link', { name: /Sista dagen kan inte vara före den första/ }).waitFor();
    await page.getByLabel('Till och med (frivilligt)').fill('2030-12-31');
    await page.getByRole('button', { name: 'Lägg till personen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nils Nyvald' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Regionstyrelsen' }).innerText()).toContain(
      '2027-01-01–2030-12-31',
    );
  });

  async function openPerson(name: string): Promise<void> {
    await open(`/register/personer?q=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  test('get terms: one that overlaps is refused, one after the other is added, corrected and ended', async () => {
    await openPerson('Östen Nummer 0001');
    const { id } = await boardNamed('Kollektivtrafiknämnden');
    await page.getByRole('button', { name: 'Lägg till uppdrag' }).click();
    await dialog().getByRole('combobox', { name: 'Organ', exact: true }).selectOption(id);
    await dialog().getByRole('combobox', { name: 'Roll' }).selectOption('substitute');
    await dialog().getByLabel('Från (frivilligt)').fill('2020-01-01');
    await dialog().getByRole('button', { name: 'Lägg till uppdraget' }).click();
    await dialog()
      .getByRole('link', { name: /Personen är redan ersättare där/ })
      .waitFor();
    await dialog().getByRole('combobox', { name: 'Roll' }).selectOption('member');
    await dialog().getByRole('button', { name: 'Lägg till uppdraget' }).click();
    await dialog().waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'Ledamot' });
    await row.getByRole('button', { name: /^Ändra uppdraget/ }).click();
    await dialog().getByRole('textbox', { name: 'Parti (frivilligt)' }).fill('S');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('rowheader', { name: 'Ledamot (S)' }).waitFor();
    await row.getByRole('button', { name: /^Avsluta uppdraget/ }).click();
    await dialog().getByRole('button', { name: 'Avsluta uppdraget i dag' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await row.getByRole('button', { name: /^Avsluta/ }).count()).toBe(0);
  });

  test('that two correct at once keep both texts until one is chosen', async () => {
    await openPerson('Östen Nummer 0002');
    const personId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Ändra uppgifter' }).click();
    await dialog().getByRole('textbox', { name: 'Titel (frivilligt)' }).fill('processledare');
    const { organisationId } = await boardNamed('Kollektivtrafiknämnden');
    const data = { version: 1, organisationId, title: 'utredare', name: 'Östen Nummer Två' };
    expect((await other.patch(`/api/people/${personId}`, { data })).status()).toBe(200);
    await dialog().getByRole('button', { name: 'Spara' }).click();
    const clash = dialog().getByRole('region', { name: /^Välj text: Titel/ });
    await clash.waitFor();
    expect(await clash.innerText()).toContain('processledare');
    expect(await clash.innerText()).toContain('utredare');
    expect(await axeFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Behåll min text' }).click();
    expect(await dialog().getByRole('textbox', { name: 'Namn' }).inputValue()).toBe('Östen Nummer Två');
    await dialog().getByRole('button', { name: 'Spara' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('processledare, Region Norrskog').waitFor();
  });

  test('are invited, and it is told since when', async () => {
    await openPerson('Östen Nummer 0003');
    await page.getByRole('button', { name: 'Bjud in' }).click();
    await dialog()
      .getByRole('textbox', { name: /till ett konto$/ })
      .fill('osten@norrskog.example');
    await dialog().getByRole('button', { name: 'Bjud in' }).click();
    await dialog()
      .getByRole('textbox', { name: /^Länk till/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(/^Inbjuden \d{4}-\d\d-\d\d, har inte svarat$/).waitFor();
  });
});

describe('where an item is written, its board', () => {
  let item: string;
  const stored = async () => (await (await other.get(`/api/agenda-items/${item}`)).json()) as AgendaItemView;

  beforeAll(async () => {
    const { id: boardId } = await boardNamed('Regionstyrelsen');
    const { version } = await boardNamed('Regionstyrelsen');
    const data = {
      version,
      headings: { background: 'Ärendets bakgrund' },
      itemSections: ['decision', 'background'],
    };
    expect((await other.patch(`/api/boards/${boardId}`, { data })).status()).toBe(200);
    const made = await other.post('/api/meetings', { data: { boardId, date: '2041-05-06', start: '09:00' } });
    const { id } = (await made.json()) as { id: string };
    const sections = [{ kind: 'decision' }];
    await other.post(`/api/meetings/${id}/agenda-items`, { data: { title: 'Delårsrapport', sections } });
    const meeting = (await (await other.get(`/api/meetings/${id}`)).json()) as MeetingView;
    item = meeting.items[0]?.id ?? '';
    await open(`/sammantraden/${id}/paragraf/${item}`);
  });

  test('offers its standing recipients, each with one press, and none twice', async () => {
    const offered = page.getByRole('group', { name: 'Stående mottagare' });
    await offered.getByRole('button', { name: 'Lägg till Ekonomiavdelningen' }).press('Enter');
    await saved();
    expect((await stored()).recipients).toEqual([
      { name: 'Ekonomiavdelningen', email: 'ekonomi@norrskog.example' },
    ]);
    expect(await offered.getByRole('button', { name: 'Lägg till Ekonomiavdelningen' }).count()).toBe(0);
    await offered.getByRole('button', { name: 'Lägg till alla 4' }).click();
    await offered.waitFor({ state: 'detached' });
    await field('Mottagare 5').waitFor();
    expect(await field('Mottagare 5').inputValue()).toBe('Samtliga nämnder');
  });

  test('offers its sections, the next one first, under its own headings', async () => {
    await page.getByRole('button', { name: 'Lägg till avsnitt' }).press('Enter');
    await page.getByRole('group', { name: /: Ärendets bakgrund$/ }).waitFor();
    expect(await field('Avsnittets rubrik').nth(1).inputValue()).toBe('Ärendets bakgrund');
  });

  test('offers its phrases by the first letters of their names', async () => {
    const section = page.getByRole('group', { name: /^Avsnitt 1/ });
    const text = section.getByRole('textbox', { name: 'Text', exact: true });
    await text.click();
    await page.keyboard.type('Till protokollet: ');
    await section.getByRole('button', { name: 'Sätt in fras' }).press('Enter');
    await page.getByRole('menu', { name: 'Sätt in fras' }).waitFor();
    await page.keyboard.type('prop');
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'Sätt in fras' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('.ProseMirror') === true);
    await page.keyboard.type(' Klart.');
    expect(await text.innerText()).toBe(
      'Till protokollet: Ordföranden ställer proposition på förslaget och finner att regionstyrelsen bifaller det. Klart.',
    );
    await page.keyboard.press('Control+s');
    await page
      .getByText(/^Sparat \d\d\.\d\d$/)
      .first()
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    [`/register/organisation/${NOWHERE}`, 'Organisationen finns inte'],
    [`/register/organ/${NOWHERE}`, 'Organet finns inte'],
    [`/register/organ/${NOWHERE}/fraser`, 'Organet finns inte'],
    ['/register/organ/inget', 'Organet finns inte'],
    ['/register/organ/nytt/mer', 'Sidan finns inte'],
    [`/register/personer/${NOWHERE}`, 'Personen finns inte'],
    ['/register/personer/inget', 'Personen finns inte'],
    ['/register/nagot-annat', 'Sidan finns inte'],
  ])('%s says so', async (address, title) => {
    await open(address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
});
