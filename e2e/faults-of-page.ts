import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run: (where: unknown, options: unknown) => Promise<{ violations: Violation[] }>;
}

/** Waits until a page shows what it is about, and no more signs of something on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting, [aria-busy=true]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What axe says: everything, or only what another colour scheme can change. */
export async function axeFaults(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // between two pages there is none, and a text that a test waits for may stand on both
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // not as a script tag: the page's own policy allows no foreign script, and shall not
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(AXE);
  }
  const violations = await page.evaluate(
    async (only) =>
      (
        await (globalThis as unknown as { axe: Axe }).axe.run(
          { exclude: [['iframe'], ['object'], ['embed']] },
          { resultTypes: ['violations'], iframes: false, ...(only === undefined ? {} : { runOnly: only }) },
        )
      ).violations,
    rules === 'colours' ? ['color-contrast', 'link-in-text-block'] : undefined,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** What a narrow screen or a list of headings would stumble over. */
export async function shapeFaults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const heading = page.getByRole('heading', { level: 1 });
  const headings = await heading.count();
  const room = await heading.first().evaluate((element) => element.getBoundingClientRect().width);
  return [
    ...(wide > 1 ? [`${wide} pixels wider than the screen`] : []),
    // a name with a syllable to each line
    ...(room < 60 ? [`${Math.round(room)} pixels for the heading`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
  ];
}
