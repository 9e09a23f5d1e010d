import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults, settled } from './faults-of-page.js';
import type { House } from './house.js';

/** The receiver of an extract follows the link in its mail on a phone, opens it and confirms; the secretary sees it. */
export async function receiverConfirms(
  house: House,
  text: string,
  secretary: Page,
  meetingId: string,
): Promise<void> {
  const link = /https?:\/\/\S+\/kvittens\/[0-9a-f]{64}/.exec(text)?.[0] ?? '';
  const { page: receiver, context } = await house.person({ width: 360, height: 740 });
  await receiver.goto(link);
  await settled(receiver);
  expect(await axeFaults(receiver)).toEqual([]);
  const opened = receiver.context().waitForEvent('page');
  await receiver.getByRole('button', { name: 'Öppna utdraget' }).click();
  await (await opened).close();
  await receiver.getByRole('textbox', { name: 'Ditt namn' }).fill('Ragna Å. Registrator');
  await receiver.getByRole('textbox', { name: 'Ert ärendenummer' }).fill('RS 2025/0117');
  await receiver.getByRole('button', { name: 'Kvittera utdraget' }).click();
  await receiver
    .getByText('Kvitterades och registrerades av Ragna Å. Registrator, ärende RS 2025/0117.')
    .waitFor();
  await context.close();

  await secretary.goto(`/sammantraden/${meetingId}/utskick`);
  await secretary.getByText('Registrerat').waitFor();
}
