import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.js';

/** The package's own default arguments switch off web security; these do not. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium has been seen to crash while it starts (SIGSEGV, once in hundreds of starts), which says nothing of what is tested. */
const STARTS = 3;

/**
 * Starts a Chromium without a window.
 *
 * @returns the browser, to be closed by whoever asked for it; or `missing`, the reason why there is none.
 */
export async function launchBrowser(): Promise<
  { browser: Browser } | { browser: undefined; missing: string }
> {
  const found = await findBrowser();
  if ('missing' in found) {
    return { browser: undefined, missing: found.missing };
  }
  const environment = Object.entries({ ...process.env, ...found.environment });
  const options = {
    executablePath: found.path,
    args: ARGUMENTS,
    headless: true,
    env: Object.fromEntries(environment.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
  for (let start = 1; ; start += 1) {
    try {
      return { browser: await chromium.launch(options) };
    } catch (error) {
      if (start === STARTS) {
        throw error;
      }
    }
  }
}
