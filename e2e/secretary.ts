import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../server/src/features/demo/demo-people.js';
import type { House } from './house.js';
import { signIn } from './sign-in.js';

/** The demo's secretary at her computer, and what a door answers her. */
export interface Secretary {
  page: Page;
  read: <Reply>(path: string) => Promise<Reply>;
}

/** Signs in as the secretary of a furnished house. */
export async function enterAsSecretary(house: House): Promise<Secretary> {
  const { page } = await house.person();
  await signIn(page, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  return {
    page,
    read: async <Reply>(path: string) => (await (await page.request.get(path)).json()) as Reply,
  };
}
