import type { Page } from 'playwright-core';

/**
 * Signs in at the door, and waits for the first page. The form would be one more loading of the program for each person
 * of each test; the refusals fill it in, and the journey by keyboard.
 */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  const reply = await page.request.post('/api/session', { data: { email, password } });
  if (!reply.ok()) {
    throw new Error(`Signing in as ${email} answered ${reply.status()}`);
  }
  await page.goto('/');
  await page.getByRole('heading', { name: 'Mitt arbete' }).waitFor();
}
