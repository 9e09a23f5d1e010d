import { join } from 'node:path';
import { buildStale } from './build.mjs';
import { installMissing } from './install.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';

const lockFile = join(root, '.cache', 'prepare.lock');
const waiting = 'En annan start i samma mapp installerar eller bygger; väntar på den …';

/** Installs what is missing; several commands given at once in one checkout do it once. */
export function prepareInstall() {
  return withLock(lockFile, waiting, installMissing);
}

/** Installs what is missing and builds what is stale. Returns the names of the parts that would not build. */
export function prepareAll() {
  return withLock(lockFile, waiting, async () => {
    await installMissing();
    return await buildStale();
  });
}
