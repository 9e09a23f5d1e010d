import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';

/** Installs what package-lock.json names, unless exactly that is there already. */
export async function installMissing() {
  if (isInstalled()) {
    return;
  }
  console.log('Hämtar programbibliotek (ungefär en minut) …');
  // With NODE_ENV=production npm would leave out the compiler that we build with.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code =
    (await runNpm(['ci', ...options])) &&
    // A registry that lacks some other platform's build makes `npm ci` refuse what this platform can well use.
    (await runNpm(['install', '--no-save', ...options]));
  if (code !== 0) {
    console.error('Programbiblioteken kunde inte hämtas. Finns det nätverk, och når det npm:s register?');
    process.exit(code);
  }
}

/** npm notes in node_modules what it put there, as its last step: an interrupted installation has no note. */
function isInstalled() {
  let wanted;
  let present;
  try {
    wanted = readPackages('package-lock.json');
    present = readPackages('node_modules/.package-lock.json');
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.includes('node_modules/') || link) {
      return true;
    }
    return present[place] === undefined ? optional === true : present[place].version === version;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}
