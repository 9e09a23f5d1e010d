import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** A Chromium to drive, or the reason (in plain words) why there is none and how to get one. */
export type FoundBrowser =
  | { readonly path: string; readonly environment: Readonly<Record<string, string>> }
  | { readonly missing: string };

const run = promisify(execFile);
const cacheFolder = join(import.meta.dirname, '..', '.cache');

const HOW_TO_GET_ONE =
  'Install Chromium (Debian and Ubuntu: apt-get install chromium) or Google Chrome, ' +
  'or set CHROMIUM_PATH to the program.';

function usualPlaces(): string[] {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const programFilesX86 = process.env['ProgramFiles(x86)'];
  const windows = [ProgramFiles, programFilesX86, LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const macOs = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  const linux = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/lib/chromium/chromium',
  ];
  return { win32: windows, darwin: macOs, linux }[process.platform as string] ?? linux;
}

/**
 * Looks for a browser: `CHROMIUM_PATH`, then where systems keep it, then the one inside the package
 * `@sparticuz/chromium` (Linux on x64), unpacked once into `.cache`.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    return existsSync(named)
      ? { path: named, environment: {} }
      : { missing: `CHROMIUM_PATH is ${named}, and there is no such file. ${HOW_TO_GET_ONE}` };
  }
  const installed = usualPlaces().find((place) => existsSync(place));
  if (installed !== undefined) {
    return { path: installed, environment: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `No Chromium is installed where it usually lies. ${HOW_TO_GET_ONE}` };
  }
  try {
    return await browserInPackage();
  } catch (error) {
    return {
      missing: `The browser from the package could not be unpacked (${String(error)}). ${HOW_TO_GET_ONE}`,
    };
  }
}

async function browserInPackage(): Promise<FoundBrowser> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = dirname(dirname(dirname(entry)));
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const place = join(cacheFolder, `chromium-${manifest.version}`);
  if (!existsSync(place)) {
    await unpack(join(folder, 'bin'), place);
  }
  return {
    path: join(place, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(place, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: place }),
    },
  };
}

/** Into a folder beside first: test processes that unpack at once, or are killed at it, leave no half browser. */
async function unpack(packed: string, place: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(join(cacheFolder, 'chromium-new-'));
  try {
    const program = join(staging, 'chromium');
    await decompress(join(packed, 'chromium.br'), program);
    await chmod(program, 0o755);
    for (const name of ['al2023', 'fonts']) {
      const archive = join(staging, `${name}.tar`);
      await decompress(join(packed, `${name}.tar.br`), archive);
      await run('tar', ['-xf', archive, '-C', staging]);
      await rm(archive);
    }
    // The packed settings name folders of another machine.
    await writeFile(
      join(staging, 'fonts.conf'),
      `<fontconfig><dir>${join(place, 'fonts')}</dir></fontconfig>\n`,
    );
    await rename(staging, place);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(place)) {
      throw error;
    }
  }
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
