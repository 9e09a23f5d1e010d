import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.js';
import { openHouse } from '../e2e/house.js';
import { openBareSite } from './bare/site.js';
import { FIRST_SCREENS, scriptBytes } from './first-screen.js';
import type { Outcome } from './judge.js';
import { foundInTurn } from './measure.js';
import { measureTyping } from './typing.js';

const client = fileURLToPath(new URL('../client/dist', import.meta.url));
const SLOWER = 4;
const LOADS = { pairs: 15, warmUp: 2 };

/**
 * Opens a page as somebody who has never been there, by a processor that is four times slower.
 *
 * @returns milliseconds from when it was asked for until what is sought is there and has been painted
 */
async function timeToUsable(browser: Browser, url: string, sought: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript((wanted) => {
      const look = new MutationObserver(() => {
        if (document.querySelector(wanted) !== null) {
          look.disconnect();
          requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
        }
      });
      look.observe(document, { childList: true, subtree: true });
    }, sought);
    await page.goto(url);
    const at = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime);
    return (await at.jsonValue()) ?? NaN;
  } finally {
    await context.close();
  }
}

/** What the pages cost in the real browser. */
export async function measureWeb(say: (line: string) => void): Promise<Outcome[]> {
  const sizes = Object.entries(FIRST_SCREENS).map(([id, pages]): Outcome => {
    const kilobytes = scriptBytes(client, pages) / 1000;
    return { id, ratio: kilobytes, quartiles: [kilobytes, kilobytes], base: NaN, tested: NaN };
  });
  const found = await findBrowser();
  if ('missing' in found) {
    return [...sizes, ...['W1-time', 'W2'].map((id) => ({ id, leftOut: found.missing }))];
  }
  const bare = await openBareSite();
  const house = await openHouse();
  try {
    say('W1-time …');
    const time = await foundInTurn(
      () => timeToUsable(house.browser, `${bare.url}/empty.html`, 'input[name=email]'),
      () => timeToUsable(house.browser, `${house.url}/logga-in`, 'input[name=email]'),
      LOADS,
    );
    say('W2 …');
    return [...sizes, { id: 'W1-time', ...time }, { id: 'W2', ...(await measureTyping(house, bare.url)) }];
  } finally {
    await house.close();
    await bare.close();
  }
}
