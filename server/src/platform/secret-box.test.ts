import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { writing } from './database.js';
import { secretBox } from './secret-box.js';
import { keyOf, readKey } from './secret-key.js';

const secret = Buffer.from('en hemlighet');
let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'klubbat-key-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await app.close();
});

const boxIn = (name: string) => secretBox(keyOf(undefined, join(folder, name)));
const seal = (box: ReturnType<typeof secretBox>) =>
  writing(app.dataSource, (tx) => box.seal(tx, secret, 'totp:1'));
const check = (box: ReturnType<typeof secretBox>) => writing(app.dataSource, (tx) => box.check(tx));

describe('the key', () => {
  test.each([
    ['hexadecimal', 'AB'.repeat(32), true],
    ['base64', Buffer.alloc(32, 5).toString('base64'), true],
    ['too short', 'ab'.repeat(31), false],
    ['a password', 'ett långt lösenord', false],
    ['nothing', '', false],
  ])('%s', (_name, text, fits) => {
    expect(readKey(text) !== undefined).toBe(fits);
  });

  test('is made with the first secret, once however many ask, for its owner alone, and never replaced', async () => {
    await check(boxIn('first'));
    await expect(stat(join(folder, 'first'))).rejects.toThrow('ENOENT');
    const sealed = await Promise.all([1, 2, 3].map(() => seal(boxIn('first'))));
    expect(await readdir(join(folder, 'first'))).toEqual(['secret.key']);
    expect((await stat(join(folder, 'first', 'secret.key'))).mode & 0o777).toBe(0o600);
    expect(new Set(sealed).size).toBe(3);
    for (const one of sealed) {
      expect(one).not.toContain(secret.toString('base64url'));
      expect(await boxIn('first').open(one, 'totp:1')).toEqual(secret);
      await expect(boxIn('first').open(one, 'totp:2')).rejects.toThrow('nyckeln är inte den');
      const changed = one.slice(0, 30) + (one[30] === 'A' ? 'B' : 'A') + one.slice(31);
      await expect(boxIn('first').open(changed, 'totp:1')).rejects.toThrow('nyckeln är inte den');
    }
    await check(boxIn('first'));

    // a folder that was lost, and another key: both are told, and no key is made
    await expect(check(boxIn('lost'))).rejects.toThrow('KLUBBAT_KEY');
    await expect(seal(boxIn('lost'))).rejects.toThrow('KLUBBAT_KEY');
    await expect(stat(join(folder, 'lost'))).rejects.toThrow('ENOENT');
    const other = secretBox(keyOf(Buffer.alloc(32, 9), join(folder, 'other')));
    await expect(check(other)).rejects.toThrow('nyckeln är inte den');
    await expect(seal(other)).rejects.toThrow('nyckeln är inte den');
    await expect(app.dataSource.query('DELETE FROM secret_key')).rejects.toThrow();
  });

  test('in a file that others can read, or that holds something else, is refused with what to do', async () => {
    const path = join(folder, 'first', 'secret.key');
    await chmod(path, 0o644);
    await expect(check(boxIn('first'))).rejects.toThrow(`chmod 600 ${path}`);
    await chmod(path, 0o600);
    await writeFile(path, 'skräp');
    await expect(check(boxIn('first'))).rejects.toThrow('innehåller ingen nyckel');
  });
});
