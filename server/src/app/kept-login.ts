import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Login } from './first-start.js';

const login = z.object({ who: z.string(), email: z.string(), password: z.string() });

/**
 * The administrator's made-up login, kept beside the embedded database for its owner's eyes only (0600): whoever
 * closed the window of the first start would otherwise be shut out. Returns it for showing.
 */
export async function keptLogin(dataFolder: string, made: Login | undefined): Promise<Login | undefined> {
  const path = join(dataFolder, 'administrator.json');
  if (made !== undefined) {
    await writeFile(path, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : login.parse(JSON.parse(text));
}
