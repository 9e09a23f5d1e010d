// `npm run screens`: a picture of every screen, by the examples that every page is tested on, and a page to browse them.
import { mkdtempSync, chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import upngPackage from '@pdf-lib/upng';
import { tsImport } from 'tsx/esm/api';
import { prepareAll } from './lib/prepare.mjs';
import { admin, startProgram } from './lib/program.mjs';
import { requireNode } from './lib/require-node.mjs';
import { root } from './lib/root.mjs';

const { default: upng } = upngPackage;
const FOLDER = join(root, 'docs/screens');
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** A page may go on for long; this much of it shows what it is. */
const HIGHEST = 1600;
const COLOURS = 128;

/** A screen has few colours, and its picture can do with a palette: a third of the size. */
function withPalette(png) {
  const picture = upng.decode(png);
  return Buffer.from(upng.encode(upng.toRGBA8(picture), picture.width, picture.height, COLOURS));
}

/** Takes a picture of what is on the page, down to where it ends or is high enough. Answers the file's name. */
async function take(page, folder, name, { width, height }) {
  const whole = await page.evaluate('document.documentElement.scrollHeight');
  const shown = Math.min(Math.max(whole, height), HIGHEST);
  const file = `${name}.png`;
  // as tall a window, so that what sticks to its lower edge does not stand in the middle of the picture
  await page.setViewportSize({ width, height: shown });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  writeFileSync(join(folder, file), withPalette(png));
  return file;
}

/** The dark is taken of the first example of a route: the others have the same parts. */
async function takeExample(page, folder, { name, address }, settled, isFirst) {
  const files = [];
  await page.emulateMedia({ colorScheme: 'light' });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // anew at each size: some things are decided when a page opens
    await page.goto(address);
    await settled(page);
    files.push(await take(page, folder, `${name}-${size.width}`, size));
  }
  if (isFirst) {
    await page.emulateMedia({ colorScheme: 'dark' });
    files.push(await take(page, folder, `${name}-${SIZES.at(-1).width}-dark`, SIZES.at(-1)));
  }
  return files;
}

function indexPage(taken) {
  const lines = [
    '# Every screen',
    '',
    'Taken of the demo by `npm run screens`, which also writes this page. 360, 768 and 1440 pixels wide; the first of each',
    'address in the dark too. Long pages are cut.',
  ];
  for (const { pattern, examples } of taken) {
    lines.push('', `## \`${pattern}\``);
    for (const { name, as, files } of examples) {
      const widths = files.map((file) => /-(\d+(?:-dark)?)\.png$/.exec(file)[1].replace('-', ', '));
      lines.push(
        '',
        `**${name}** (${as})`,
        '',
        `| ${widths.join(' | ')} |`,
        `| ${widths.map(() => '---').join(' | ')} |`,
        `| ${files.map((file) => `[![${name}](${file})](${file})`).join(' | ')} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

async function takeAll(browser, address, folder) {
  const { enterAsReaders } = await tsImport('../e2e/readers.ts', import.meta.url);
  const { routeExamples } = await tsImport('../e2e/pages/route-examples.ts', import.meta.url);
  const { settled } = await tsImport('../e2e/faults-of-page.ts', import.meta.url);
  const readers = await enterAsReaders(browser, address, admin);
  const taken = [];
  for (const [pattern, examples] of Object.entries(await routeExamples(readers))) {
    const shown = [];
    for (const [index, example] of examples.entries()) {
      const files = await takeExample(readers[example.as], folder, example, settled, index === 0);
      const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      console.log(`${example.name}: ${files.length} pictures, ${Math.round(size / 1024)} kB`);
      shown.push({ ...example, files });
    }
    taken.push({ pattern, examples: shown });
  }
  writeFileSync(join(folder, 'README.md'), indexPage(taken));
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
const dataFolder = mkdtempSync(join(tmpdir(), 'klubbat-screens-'));
// PostgreSQL may run as another user than we, who must be able to step in here.
chmodSync(dataFolder, 0o755);
// Beside the old ones, which go when all the new ones are there.
const folder = `${FOLDER}.new`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const program = await startProgram({ KLUBBAT_DATA: dataFolder, KLUBBAT_DEMO: '1', DATABASE_URL: '' });
try {
  await program.ready();
  await takeAll(browser, program.address, folder);
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(folder, FOLDER);
} finally {
  await browser.close();
  program.child.kill('SIGTERM');
  await program.ended;
  rmSync(dataFolder, { recursive: true, force: true });
}
