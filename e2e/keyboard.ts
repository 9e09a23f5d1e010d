import type { Locator, Page } from 'playwright-core';

/** More stops than any page has: who tabs this far is caught. */
const TOO_FAR = 400;

interface Stop {
  is: boolean;
  seen: boolean;
  what: string;
}

/** What has the focus: whether it is `target`, and whether the one who tabs can see it. */
const stopAt = (target: Locator): Promise<Stop> =>
  target.first().evaluate((wanted) => {
    const focused = document.activeElement ?? document.body;
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const style = getComputedStyle(focused);
    return {
      is: focused === wanted,
      seen:
        bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && style.visibility === 'visible',
      what: focused.outerHTML.slice(0, 200),
    };
  });

/**
 * Moves the focus with Tab, as a person without a mouse does, until it stands on `target`. Throws where Tab never comes
 * there, and where it stops at something that is out of sight.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let stops = 0; stops <= TOO_FAR; stops += 1) {
    const stop = await stopAt(target);
    if (stop.is) {
      if (!stop.seen) {
        throw new Error(`The focus is out of sight at ${stop.what}`);
      }
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(target)}`);
}

/** Tabs to a link or a button and presses it. */
export async function pressOn(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Tabs to a field and types over what stands there. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Opens a part of the side panel of a §, if it is not open. */
export async function openPart(page: Page, name: string): Promise<void> {
  const summary = page.locator('summary', { has: page.getByRole('heading', { name, exact: true }) });
  if ((await summary.locator('..').getAttribute('open')) === null) {
    await pressOn(page, summary);
  }
}

/** Types a part of a name and takes the first who has it. */
export async function choosePerson(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label, exact: true }).last());
  await page.keyboard.type(text);
  // an empty list tells so in an option too
  await page.getByRole('option', { name: text }).first().waitFor();
  await page.keyboard.press('Enter');
}
