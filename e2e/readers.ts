import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../server/src/features/demo/demo-people.js';

/** Whose eyes a page is seen with. */
export type Reader = 'visitor' | 'secretary' | 'adjuster' | 'administrator' | 'official';

/** A page for each reader, with cookies of its own. */
export type Readers = Readonly<Record<Reader, Page>>;

export interface Login {
  email: string;
  password: string;
}

async function enter(browser: Browser, baseURL: string, login?: Login): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  if (login !== undefined) {
    const reply = await context.request.post('/api/session', { data: login });
    if (!reply.ok()) {
      throw new Error(`Signing in as ${login.email} answered ${reply.status()}`);
    }
  }
  return context.newPage();
}

/** Lets each reader into a house with demo content. */
export async function enterAsReaders(browser: Browser, url: string, administrator: Login): Promise<Readers> {
  const demo = (email: string) => enter(browser, url, { email, password: DEMO_PASSWORD });
  return {
    visitor: await enter(browser, url),
    secretary: await demo('elin.ravndal@norrskog.example'),
    adjuster: await demo('ivar.tallmo@norrskog.example'),
    official: await demo('vera.ljungdal@norrskog.example'),
    administrator: await enter(browser, url, administrator),
  };
}
