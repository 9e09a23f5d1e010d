// `node scripts/screens.mjs`: the pictures of the README, taken of the built program with its demo content.
import { mkdirSync, mkdtempSync, rmSync, chmodSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { prepareAll } from './lib/prepare.mjs';
import { startProgram } from './lib/program.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };
const PASSWORD = 'norrskog-demo';
const secretary = 'elin.ravndal@norrskog.example';
const adjuster = 'saga.lidmyr@norrskog.example';

async function signedIn(browser, address, email, viewport) {
  const context = await browser.newContext({ viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const reply = await context.request.post(`${address}/api/session`, { data: { email, password: PASSWORD } });
  if (!reply.ok()) {
    throw new Error(`Signing in as ${email} answered ${reply.status()}`);
  }
  return context;
}

async function read(context, address, path) {
  return await (await context.request.get(`${address}${path}`)).json();
}

async function meetingOn(context, address, day) {
  const { meetings } = await read(context, address, `/api/meetings?from=${day}&to=${day}`);
  return await read(context, address, `/api/meetings/${meetings[0].id}`);
}

async function take(context, address, path, name) {
  const page = await context.newPage();
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate('document.fonts.ready.then(() => true)');
  const file = join(root, 'docs/screens', `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
  console.log(`docs/screens/${name}.png  ${Math.round(statSync(file).size / 1024)} kB`);
}

async function takeAll(browser, address) {
  const wide = await signedIn(browser, address, secretary, WIDE);
  const voted = await meetingOn(wide, address, '2026-11-11');
  const written = await meetingOn(wide, address, '2026-11-13');
  const item = written.items.find(({ title }) => title.includes('trygghetslarm'));
  await take(wide, address, `/sammantraden/${written.id}`, 'meeting');
  await take(wide, address, `/sammantraden/${written.id}/paragraf/${item.id}`, 'item');
  await take(wide, address, `/sammantraden/${voted.id}/justering`, 'adjustment');
  await take(wide, address, '/utskick', 'outbox');

  const narrow = await signedIn(browser, address, adjuster, NARROW);
  const { adjustments } = await read(narrow, address, '/api/my-adjustments');
  const waiting = adjustments.find(({ waitsForMe }) => waitsForMe);
  await take(narrow, address, `/justera/${waiting.id}`, 'sign-narrow');
}

requireNode();
process.chdir(root);
if ((await prepareAll()).length > 0) {
  process.exit(1);
}
const { launchBrowser } = await tsImport('../e2e/browser.ts', import.meta.url);
const { browser, missing } = await launchBrowser();
if (browser === undefined) {
  console.error(missing);
  process.exit(1);
}
mkdirSync(join(root, 'docs/screens'), { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'klubbat-screens-'));
// PostgreSQL may run as another user than we, who must be able to step in here.
chmodSync(dataFolder, 0o755);
const program = await startProgram({ KLUBBAT_DATA: dataFolder, KLUBBAT_DEMO: '1', DATABASE_URL: '' });
try {
  await program.ready();
  await takeAll(browser, program.address);
} finally {
  await browser.close();
  program.child.kill('SIGTERM');
  await program.ended;
  rmSync(dataFolder, { recursive: true, force: true });
}
