import type { Page } from 'playwright-core';

/** A small page of everybody who is signed in, with a heading that no other page has. */
const BETWEEN = { address: '/konto', heading: 'Mitt konto' };

/**
 * Goes to an address as the arrows of the browser do, without loading the program anew. By way of a page between, so that
 * nothing of the page before can be taken for the one that is gone to. Not for that page itself, nor for a visitor.
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await step(page, BETWEEN.address);
  await heading.filter({ hasText: BETWEEN.heading }).waitFor();
  await step(page, address);
  await heading.filter({ hasNotText: BETWEEN.heading }).first().waitFor();
}

async function step(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(
      { usr: null, key: String(window.history.length), idx: window.history.length },
      '',
      to,
    );
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state as unknown }));
  }, address);
}
