import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/**
 * Corrects a sentence of an adjusted § as a secretary does: marks it in the text, says what it should be and why, looks at the
 * document, and registers it. Then it is told of beside the §, and whoever got the § before is named.
 */
export async function correctsSentence(
  page: Page,
  meetingId: string,
  { title, sentence, receivers }: { title: string; sentence: string; receivers: number },
): Promise<void> {
  await page.goto(`/sammantraden/${meetingId}/dagordning`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /^Rätta § / }).click();
  await page.getByText(sentence).click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Ta med det markerade' }).click();
  const marked = page.getByRole('textbox', { name: 'Det står i protokollet' });
  expect(await marked.inputValue()).toContain(sentence);
  await page.getByRole('textbox', { name: 'Det ska stå' }).fill('Texten är rättad.');
  await page.getByRole('button', { name: 'Granska rättelsen' }).click();
  // nothing is registered without a reason
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Skäl: / })
    .click();
  await page.getByRole('textbox', { name: 'Skäl' }).fill('Meningen blev fel.');
  await page.getByRole('button', { name: 'Granska rättelsen' }).click();
  await page.getByRole('heading', { name: 'Så läses rättelsen' }).waitFor();
  await page.getByRole('button', { name: 'Registrera rättelsen' }).click();
  await page.getByText('Rättelsen är registrerad').waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(receivers);

  await page.goto(`/sammantraden/${meetingId}/las/protokoll`);
  await page.getByRole('link', { name: /^Rättad .*: se rättelse 1$/ }).click();
  const article = page.getByRole('article', { name: /^Rättelse av protokoll § / });
  await article.getByText('Texten är rättad.').waitFor();
  expect(await page.getByText('Rättelsen är registrerad').count()).toBe(0);
}
