import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * LibreOffice, which makes Office files into PDF: files of strangers, read by a large program. It runs on its own, in a
 * folder of its own that is gone afterwards, without macros, without the network where the system can take it away, with
 * a limit of time, of memory and of what it writes, and is ended with all that it has started.
 */

export interface OfficeKind {
  /** what the name of such a file ends in */
  ending: string;
  /** the part of the program that prints it */
  by: 'writer' | 'calc' | 'impress';
}

export type OfficeOutcome =
  { ok: true; pdf: Buffer } | { ok: false; why: 'not-readable' | 'too-slow' | 'too-large' | 'stopped' };

export interface Office {
  toPdf: (bytes: Uint8Array, kind: OfficeKind) => Promise<OfficeOutcome>;
  /** Ends what is under way. */
  cut: () => void;
}

/** Most take three to ten seconds; a large spreadsheet on a slow machine a minute. */
const LIMIT = 120_000;
/** Far more pages than anybody reads. */
const LARGEST_PDF = 100 * 1024 * 1024;
/** kilobytes that the program may take; it wants about one gigabyte of addresses for a common file */
const MEMORY = 4_000_000;
/** half kilobytes, as sh counts, of any file that it writes */
const WRITES = 2 * (LARGEST_PDF / 1024) + 200_000;

/** Macros never, links to elsewhere never, and no way out for what asks for the network all the same. */
const SETTINGS = [
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Save/Document', 'WarnAlienFormat', 'false'],
  ['Calc/Content/Update', 'Link', '2'],
  ['Writer/Content/Update', 'Link', '2'],
  ['Inet/Settings', 'ooInetProxyType', '1'],
  ['Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPProxyPort', '9'],
  ['Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'],
  ['Inet/Settings', 'ooInetHTTPSProxyPort', '9'],
] as const;

function profile(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  ).map((item) => item.replace('/org.openoffice.Office.Inet/', '/org.openoffice.Inet/'));
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${items.join('\n')}
</oor:items>
`;
}

/** With all fonts in it and colours of a screen, as a file that is to last wants; what was filled in stands as text. */
function target(by: OfficeKind['by']): string {
  const options = {
    SelectPdfVersion: { type: 'long', value: '3' },
    ExportFormFields: { type: 'boolean', value: 'false' },
    ExportNotes: { type: 'boolean', value: 'false' },
    ExportBookmarks: { type: 'boolean', value: 'false' },
  };
  return `pdf:${by}_pdf_Export:${JSON.stringify(options)}`;
}

/** What limits memory, time and writing of all that follows it, where the system has such limits. */
const LIMITED = `ulimit -c 0; ulimit -v ${MEMORY}; ulimit -f ${WRITES}; ulimit -t ${LIMIT / 1000}; exec "$@"`;

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The program to be used: the one that was named, or the first on the path. */
async function findProgram(named: string | undefined): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = named === undefined ? ['soffice', 'libreoffice'] : [named];
  for (const place of places.flatMap((name) =>
    name.includes('/') ? [name] : folders.map((folder) => join(folder, name)),
  )) {
    if (await isThere(place)) {
      return place;
    }
  }
  return undefined;
}

/** Ends a program with all that it has started. */
function end({ pid }: ChildProcess): void {
  try {
    process.kill(-(pid ?? 0), 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

const AWAY_FROM_NET = ['unshare', '--map-root-user', '--net', '--'];

/** Whether this system lets a program run without network. Many containers do not. */
function canLeaveNet(): Promise<boolean> {
  return new Promise((resolve) => {
    const [command = '', ...before] = AWAY_FROM_NET;
    const tried = spawn(command, [...before, 'true'], { stdio: 'ignore' });
    tried.on('error', () => resolve(false));
    tried.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * LibreOffice as `named`, or as found on the path; undefined where there is none. `limit` is how long a file may take.
 */
export async function findOffice(named: string | undefined, limit = LIMIT): Promise<Office | undefined> {
  const program = await findProgram(named);
  if (program === undefined || process.platform === 'win32') {
    return undefined;
  }
  const apart = (await canLeaveNet()) ? AWAY_FROM_NET : [];
  const running = new Set<ChildProcess>();
  let stopped = false;

  function run(folder: string, args: readonly string[]): Promise<'ended' | 'too-slow'> {
    if (stopped) {
      return Promise.resolve('ended');
    }
    return new Promise((resolve, reject) => {
      const child = spawn('/bin/sh', ['-c', LIMITED, 'sh', ...apart, program ?? '', ...args], {
        cwd: folder,
        env: {
          PATH: process.env.PATH ?? '',
          HOME: folder,
          TMPDIR: folder,
          LANG: 'C.UTF-8',
          TZ: 'Europe/Stockholm',
        },
        stdio: 'ignore',
        detached: true,
      });
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        end(child);
      }, limit);
      running.add(child);
      const over = () => {
        clearTimeout(timer);
        running.delete(child);
        // what it left behind goes with it
        end(child);
      };
      child.on('error', (error) => {
        over();
        reject(error);
      });
      child.on('exit', () => {
        over();
        resolve(late ? 'too-slow' : 'ended');
      });
      if (child.pid !== undefined) {
        // those who wait for an answer go first
        setPriority(child.pid, 10);
      }
    });
  }

  async function convert(folder: string, bytes: Uint8Array, kind: OfficeKind): Promise<OfficeOutcome> {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), profile());
    await writeFile(join(folder, `in.${kind.ending}`), bytes);
    const came = await run(folder, [
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--nofirststartwizard',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to',
      target(kind.by),
      '--outdir',
      folder,
      join(folder, `in.${kind.ending}`),
    ]);
    if (stopped) {
      return { ok: false, why: 'stopped' };
    }
    if (came === 'too-slow') {
      return { ok: false, why: 'too-slow' };
    }
    const made = join(folder, 'in.pdf');
    const size = await stat(made).then(
      (found) => found.size,
      () => 0,
    );
    if (size === 0) {
      return { ok: false, why: 'not-readable' };
    }
    return size > LARGEST_PDF ? { ok: false, why: 'too-large' } : { ok: true, pdf: await readFile(made) };
  }

  return {
    toPdf: async (bytes, kind) => {
      const folder = await mkdtemp(join(tmpdir(), 'klubbat-office-'));
      try {
        return await convert(folder, bytes, kind);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
    cut: () => {
      stopped = true;
      running.forEach(end);
    },
  };
}
