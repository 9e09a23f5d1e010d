import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { bringLooks, type PageWithLooks } from './looks.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; element?: Element | undefined }[];
}

interface Axe {
  run: (where: unknown, options: unknown) => Promise<{ violations: Violation[]; incomplete: Violation[] }>;
}

/** What another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Waits until a page shows what it is about, and no more signs of something on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.waiting, [aria-busy=true]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Brings axe into each page of these that is loaded from now on: to hand it over anew costs more than what it does. */
export async function bringAxe(page: Page): Promise<void> {
  await page.context().addInitScript(AXE);
  await bringLooks(page);
}

/** WCAG 2.2 asks for it, and axe does not unless it is told to. */
const MORE_RULES = { 'target-size': { enabled: true } };

/** What axe says: everything, or only what another colour scheme can change. */
export async function axeFaults(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // between two pages there is none, and a text that a test waits for may stand on both
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // not as a script tag: the page's own policy allows no foreign script, and shall not
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(AXE);
  }
  const violations = await page.evaluate(
    async ([only, more]) =>
      (
        await (globalThis as unknown as { axe: Axe }).axe.run(
          { exclude: [['iframe'], ['object'], ['embed']] },
          {
            resultTypes: ['violations'],
            iframes: false,
            ...(only === undefined ? { rules: more } : { runOnly: only }),
          },
        )
      ).violations,
    [rules === 'colours' ? COLOUR_RULES : undefined, MORE_RULES] as const,
  );
  return sentences(violations);
}

const sentences = (violations: Violation[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

/**
 * What axe says of the colours of texts that are painted as no text that it has found sound (`sound` grows by what it
 * finds so): in another theme the parts and their places are the same, and on most pages nothing is left to look at.
 */
export async function colourFaults(page: Page, sound: Set<string>): Promise<string[]> {
  const { violations, keys } = await page.evaluate(
    async ([known, rules]) => {
      const { axe, looks } = globalThis as unknown as { axe: Axe } & PageWithLooks;
      const other = [...looks.texts()].filter(([key]) => !known.includes(key));
      if (other.length === 0) {
        return { violations: [], keys: [] };
      }
      const result = await axe.run(
        { include: other.map(([, element]) => element) },
        { resultTypes: ['violations', 'incomplete'], iframes: false, elementRef: true, runOnly: rules },
      );
      const open = new Set(
        [...result.violations, ...result.incomplete].flatMap(({ nodes }) =>
          nodes.map(({ element }) => element),
        ),
      );
      return {
        violations: result.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html }) => ({ html })),
        })),
        keys: other.filter(([, element]) => !open.has(element)).map(([key]) => key),
      };
    },
    [[...sound], COLOUR_RULES] as const,
  );
  keys.forEach((key) => sound.add(key));
  return sentences(violations);
}

/** Remembers how the page is painted at this size. */
export const rememberLooks = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as PageWithLooks).looks.remember());

/** What axe says of what is painted otherwise than when it was remembered, unless it is among `sound`, which grows. */
export async function axeFaultsOfOthers(page: Page, sound: Set<string>): Promise<string[]> {
  const { violations, keys } = await page.evaluate(
    async ([known, more]) => {
      const { axe, looks } = globalThis as unknown as { axe: Axe } & PageWithLooks;
      const other = [...looks.others()].filter(([key]) => !known.includes(key));
      if (other.length === 0) {
        return { violations: [], keys: [] };
      }
      const result = await axe.run(
        { include: other.map(([, element]) => element), exclude: [['iframe'], ['object'], ['embed']] },
        { resultTypes: ['violations'], iframes: false, rules: more },
      );
      return { violations: result.violations, keys: other.map(([key]) => key) };
    },
    [[...sound], MORE_RULES] as const,
  );
  keys.forEach((key) => sound.add(key));
  return sentences(violations);
}

/** What a narrow screen or a list of headings would stumble over. */
export async function shapeFaults(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const { wide, headings, room } = await page.evaluate(() => {
    const found = [...document.querySelectorAll('h1')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    return {
      wide: document.documentElement.scrollWidth - window.innerWidth,
      headings: found.length,
      room: found[0]?.getBoundingClientRect().width ?? 0,
    };
  });
  return [
    ...(wide > 1 ? [`${wide} pixels wider than the screen`] : []),
    // a name with a syllable to each line
    ...(room < 60 ? [`${Math.round(room)} pixels for the heading`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
  ];
}
