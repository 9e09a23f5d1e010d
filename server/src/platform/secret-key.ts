import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongKeyError } from './secret-box.js';

const BYTES = 32;
const ONLY_OWNER = 0o600;
const OTHERS = 0o077;

export const KEY_FILE = 'secret.key';

/** 32 bytes, written as 64 hexadecimal figures or as base64. */
export function readKey(text: string): Buffer | undefined {
  const written = text.trim();
  const bytes = Buffer.from(written, /^[0-9a-f]{64}$/i.test(written) ? 'hex' : 'base64');
  return /^[\w+/=-]+$/.test(written) && bytes.length === BYTES ? bytes : undefined;
}

/** Written whole before it gets its name: nobody ever reads half a key, and of two that make one at once one remains. */
async function makeKeyFile(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${KEY_FILE}.${process.pid}.${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx', ONLY_OWNER);
  try {
    await file.writeFile(`${randomBytes(BYTES).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  } finally {
    await unlink(draft);
  }
  // its name too is on the disk before anything is sealed with it
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function readKeyFile(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (text === undefined) {
    return undefined;
  }
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    throw new Error(`${path} får bara läsas av den som kör Klubbat. Skriv: chmod 600 ${path}`);
  }
  const key = readKey(text);
  if (key === undefined) {
    throw new Error(`${path} innehåller ingen nyckel. Lägg tillbaka den riktiga filen (se docs/backup.md).`);
  }
  return key;
}

/**
 * Finds the key of the installation: the one of the settings, else the file `secret.key` in the data folder, which is made
 * when the first secret is sealed.
 *
 * @param given `KLUBBAT_KEY`
 * @returns what `secretBox` asks. It throws `WrongKeyError` where the key is gone, and what is wrong with the file
 */
export function keyOf(given: Buffer | undefined, dataFolder: string): (mayMake: boolean) => Promise<Buffer> {
  const path = join(dataFolder, KEY_FILE);
  let known = given;
  return async (mayMake) => {
    known ??= await readKeyFile(path);
    if (known === undefined && mayMake) {
      await makeKeyFile(dataFolder, path);
      known = await readKeyFile(path);
    }
    if (known === undefined) {
      throw new WrongKeyError();
    }
    return known;
  };
}
