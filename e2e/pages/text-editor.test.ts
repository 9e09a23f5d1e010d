import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { pdfText, words } from '../../server/test/pdf-text.js';
import { openHouse, type House } from '../house.js';
import { otherDocuments, wordDocument } from '../pasted-documents.js';
import { signIn } from '../sign-in.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string }[];
}

let house: House;
let page: Page;
let context: BrowserContext;
let meeting: MeetingView;
let itemId: string;
let box: Locator;

const json = async <T>(address: string): Promise<T> => (await (await page.request.get(address)).json()) as T;
const stored = async (): Promise<AgendaItemView> => json(`/api/agenda-items/${itemId}`);

beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page, context } = await house.person());
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const { meetings } = await json<{ meetings: MeetingSummary[] }>('/api/meetings');
  meeting = await json(`/api/meetings/${meetings.find(({ state }) => state === 'draft')?.id ?? ''}`);
  itemId = meeting.items[1]?.id ?? '';
  await page.goto(`/sammantraden/${meeting.id}/paragraf/${itemId}`);
  box = page.getByRole('textbox', { name: 'Text', exact: true }).first();
  await box.waitFor();
});
afterAll(async () => {
  await context.close();
  await house.close();
});

async function emptyBox(): Promise<void> {
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
}

/** As the browser does when somebody pastes. */
async function paste(types: Record<string, string>): Promise<void> {
  await box.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    Object.entries(given).forEach(([type, text]) => clipboardData.setData(type, text));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, types);
}

/** Waits until the server has the text: it is sent letter by letter, and perhaps before anybody asks for it. */
async function storedWhere(holds: (text: string) => boolean, timeout = 60_000): Promise<string> {
  for (;;) {
    const saved = page.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.url().endsWith(itemId),
      { timeout },
    );
    saved.catch(() => undefined);
    const text = (await stored()).sections?.[0]?.body ?? '';
    if (holds(text)) {
      return text;
    }
    // what it says instead is told
    await saved.catch(() => {
      throw new Error(`stored is: ${text.slice(0, 1000)}`);
    });
  }
}

async function storedAs(markdown: string): Promise<void> {
  await storedWhere((text) => text === markdown);
}

/** Saves, and waits until the text is stored. */
async function savedAs(markdown: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await storedAs(markdown);
}

/** The same, where it may have saved itself already. */
async function keptAs(markdown: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
  await storedAs(markdown);
}

describe('the text editor', () => {
  test('writes lists, a table, bold and a link by the keyboard alone, as they are read and printed', async () => {
    await emptyBox();
    const type = (text: string) => page.keyboard.type(text);
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
      }
    };
    await press('ControlOrMeta+b');
    await type('Beslut');
    await press('ControlOrMeta+b');
    await type(' om *bäcken*, enligt ');
    await page.getByRole('button', { name: 'Länka till bilaga' }).first().press('Enter');
    await page.keyboard.press('Enter');
    await box.press('Enter');
    await type('3. gräva');
    await press('Enter', 'Tab');
    await type('vid bron');
    await press('Enter', 'Shift+Tab');
    await type('plantera');
    await press('Enter', 'Enter');
    await page.getByRole('button', { name: 'Tabell' }).first().press('Enter');
    await page.keyboard.press('Enter');
    await box.press('a');
    await press('Tab');
    await type('b');
    await press('Tab');
    await type('c');
    const first = meeting.attachments[0];
    const table = '| a | b | c |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |';
    await savedAs(
      `**Beslut** om \\*bäcken\\*, enligt [bilaga ${first?.label ?? first?.number ?? ''}](bilaga:${first?.id ?? ''})\n\n3. gräva\n   1. vid bron\n4. plantera\n\n${table}`,
    );
    expect((await stored()).attachments).toContain(first?.number);

    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (
        globalThis as unknown as { axe: { run: (where: string) => Promise<{ violations: Finding[] }> } }
      ).axe.run('main'),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );

    const pdf = await (await page.request.get(`/api/meetings/${meeting.id}/protocol.pdf`)).body();
    const printed = words(await pdfText(pdf)).join(' ');
    expect(printed).toContain('Beslut om *bäcken*, enligt bilaga 1 3. gräva 1. vid bron 4. plantera a b c');
    const reading = await context.newPage();
    await reading.goto(`/sammantraden/${meeting.id}/protokoll`);
    await reading.getByText('enligt bilaga 1').waitFor();
    expect(await reading.locator('.rich-text__label', { hasText: /^4\.$/ }).count()).toBeGreaterThan(0);
    await reading.close();
  });

  test.each([wordDocument, ...otherDocuments])(
    'takes what is pasted from $name',
    async ({ html, becomes }) => {
      await emptyBox();
      await paste({ 'text/html': html, 'text/plain': 'utan form' });
      await savedAs(becomes);
    },
  );

  test('pastes plain text line by line, into a sentence too', async () => {
    await emptyBox();
    await paste({ 'text/plain': 'Att\n- ena\n- andra' });
    await page.keyboard.press('ControlOrMeta+Home');
    // the browser tells the editor where it has put the caret before the frame after
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
    await paste({ 'text/html': '<p><b>Nu</b> ska vi</p>' });
    await savedAs('**Nu** ska viAtt\n\n- ena\n- andra');
  });

  test('refuses a picture and says so, and nothing is changed', async () => {
    const before = await box.innerText();
    await box.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['x'], 'bild.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByText('Filer och bilder kan inte läggas i texten.').waitFor();
    expect(await box.innerText()).toBe(before);
  });

  test('holds numbers together as they are typed, and one Ctrl+Z takes it back for good', async () => {
    await emptyBox();
    await page.keyboard.type('Högst 300000 kr och 1 250 000 kr enligt § 9, ring 070 123 456.');
    await savedAs(
      'Högst 300\u00a0000\u00a0kr och 1\u00a0250\u00a0000\u00a0kr enligt §\u00a09, ring 070 123 456.',
    );
    await emptyBox();
    await page.keyboard.type('Den 14 maj 12345 kr');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type(' x');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await box.innerText()).toBe('Den\u00a014\u00a0maj 12\u00a0345\u00a0kr ');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await box.innerText()).toBe('Den\u00a014\u00a0maj 12345 kr ');
    await page.keyboard.type('och så ');
    expect(await box.innerText()).toBe('Den\u00a014\u00a0maj 12345 kr och så ');
  });

  test('leaves numbers that were pasted as they were written', async () => {
    await emptyBox();
    await paste({ 'text/plain': 'Avtalet säger 300000 kr' });
    await page.keyboard.type(' i år. ');
    await savedAs('Avtalet säger 300000 kr i år.');
  });

  test('names people of the meeting and of the register by a few letters after @', async () => {
    const [first] = meeting.people.filter(({ party }) => typeof party === 'string');
    const name = first?.name ?? '';
    await emptyBox();
    await page.keyboard.type(`Till justerare utses @${name.slice(0, 4)}`);
    const list = page.getByRole('listbox', { name: 'Personer' });
    await list.getByRole('option', { selected: true }).waitFor();
    expect(await box.getAttribute('aria-activedescendant')).toMatch(/-0$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' och @stav');
    await list.getByText('ur registret').waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.type('.');
    await savedAs(`Till justerare utses ${name} (${first?.party ?? ''}) och @stav.`);
  });

  test('tells of a name that is spelled otherwise and of what is not filled in, and mends it by a press', async () => {
    const [first] = meeting.people.filter(({ party }) => typeof party === 'string');
    const right = `${first?.name ?? ''} (${first?.party ?? ''})`;
    await emptyBox();
    await page.keyboard.type(`${first?.name ?? ''}h (${first?.party ?? ''}) yrkar bifall den [datum]. `);
    const remarks = page.getByRole('list', { name: 'Att se över i texten' });
    await remarks.getByText('”[datum]” är inte ifyllt.').waitFor();
    await page.getByRole('button', { name: `Ändra till ${right}` }).click();
    await page.keyboard.press('ControlOrMeta+End');
    expect(await box.innerText()).toContain(`${right} yrkar bifall`);
    await page.getByRole('button', { name: 'Fyll i' }).click();
    await page.keyboard.type('3 maj');
    await remarks.waitFor({ state: 'detached' });
    await keptAs(`${right} yrkar bifall den 3 maj.`);
  });

  test('puts in a phrase by / and some letters, or by its name, and Tab goes between what is to be filled in', async () => {
    await emptyBox();
    await page.keyboard.type('/bev');
    await page.getByRole('option', { name: 'Bevilja bidrag' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ån');
    for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
    }
    await page.keyboard.type('5000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('drift');
    await page.keyboard.press('Tab');
    await page.keyboard.type('i maj');
    await page.keyboard.press('ControlOrMeta+End');
    // the browser tells the editor where it has put the caret before the frame after
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
    await page.keyboard.press('Enter');
    await page.keyboard.type('inform');
    await page.getByRole('listbox', { name: 'Fraser' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await keptAs(
      'Nämnden beviljar Ån 5000 kronor för drift.\n\nMedlen redovisas senast i maj.\n\nInformationen antecknas.',
    );
  });

  test('says what of a pasted page did not come along, and runs nothing of it', async () => {
    await emptyBox();
    await paste({
      'text/html': `<p>Före <img src="x" onerror="window.ran=1"><script>window.ran=1</script><del>inte</del> <ins>det</ins></p>
        <p onclick="window.ran=1">Å<svg onload="window.ran=1"></svg>n a\u030a 👩‍🌾</p><img width="1" height="1" src="x">
        <table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d <table><tr><td>1</td><td>2</td></tr></table></td></tr></table>`,
    });
    const told = page.getByText('2 bilder tas inte med. Lägg dem som bilaga.');
    await told.waitFor();
    expect(await told.innerText()).toContain('En spårad borttagning räknas som godkänd');
    expect(await told.innerText()).toContain('En tabell i en tabell blir text.');
    expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('x');
    await told.waitFor({ state: 'detached' });
    await emptyBox();
    await paste({ 'text/plain': 'A\u030angan' });
    await savedAs('Ångan');
  });

  test('opens a text without changing it, and Esc and Tab leave a list', async () => {
    await page.reload();
    await box.waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await box.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await box.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    const { version } = await stored();
    await page.keyboard.press('ControlOrMeta+s');
    expect((await stored()).version).toBe(version);
  });

  test('is passed through by Tab and Shift+Tab without a change, also where it begins with a list', async () => {
    await emptyBox();
    await page.keyboard.type('- Ett');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Två');
    await page.keyboard.press('ControlOrMeta+s');
    await page.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
    const { version } = await stored();
    const inBox = () => box.evaluate((element) => element.contains(document.activeElement));
    await page.keyboard.press('Escape');
    for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab']) {
      const before = await inBox();
      await page.keyboard.press(key);
      expect(await inBox()).toBe(!before);
    }
    await page.keyboard.press('ControlOrMeta+s');
    const { sections, version: after } = await stored();
    expect(sections?.[0]?.body).toBe('- Ett\n- Två');
    expect(after).toBe(version);
  });

  test('takes two hundred pages', async () => {
    await emptyBox();
    const pages = Array.from(
      { length: 6000 },
      (_, index) => `<p>Stycke <b>${index}</b> om bäckens framtid och åns väg genom dalen, rad för rad.</p>`,
    ).join('');
    await paste({ 'text/html': pages });
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('Först. ');
    await page.keyboard.press('ControlOrMeta+s');
    const body = await storedWhere((text) => text.includes('Först. Stycke'), 300_000);
    expect(body.startsWith('Först. Stycke **0** om')).toBe(true);
    expect(body.split('\n\n')).toHaveLength(6000);
  }, 400_000);
});
