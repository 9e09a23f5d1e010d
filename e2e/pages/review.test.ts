import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults, shapeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const PHONE = { width: 360, height: 740 };
const QUESTION = 'Sade vi inte den sista mars?';
const ANSWER = 'Jo, den 28 var ett skrivfel.';
const NOTE = 'Jag hörde ”sista mars” två gånger.';

let house: House;
let secretary: Page;
let meetingId: string;

async function ask<Reply>(path: string): Promise<Reply> {
  return (await (await secretary.request.get(path)).json()) as Reply;
}
const loan = async () =>
  (await ask<MeetingView>(`/api/meetings/${meetingId}`)).items.find(({ title }) =>
    title.startsWith('Tillfälligt'),
  );

async function mailArrives(name: string, subject: string): Promise<void> {
  const isThere = () =>
    house.inbox.arrived.some(
      ({ to, mail }) =>
        to.startsWith(name) &&
        mail.subject?.startsWith(subject) === true &&
        mail.text?.includes(`/sammantraden/${meetingId}/granskning`) === true,
    );
  while (!isThere()) {
    await house.inbox.next();
  }
}

/** An extra meeting of yesterday: its §§ have got their numbers. */
beforeAll(async () => {
  house = await openHouse({ demo: true });
  ({ page: secretary } = await house.person());
  await signIn(secretary, 'elin.ravndal@norrskog.example', DEMO_PASSWORD);
  const { meetings } = await ask<{ meetings: MeetingSummary[] }>('/api/meetings?state=preparing');
  meetingId = meetings.find(({ date }) => date === '2026-11-24')?.id ?? '';
  expect((await secretary.request.post(`/api/meetings/${meetingId}/numbering`)).ok()).toBe(true);
});
afterAll(() => house.close());

test('a draft goes out for review, is read and put right on a phone, and what was said is answered before it is sent', async () => {
  await secretary.goto(`/sammantraden/${meetingId}`);
  await secretary.getByRole('link', { name: 'Granskning' }).click();
  await secretary.getByText('Henning Åkerdal (S)').waitFor();
  await secretary
    .getByRole('textbox', { name: 'Meddelande (frivilligt)' })
    .fill('Se särskilt på dagen för lånet.');
  await secretary.getByRole('button', { name: 'Skicka för granskning till 2 personer' }).click();
  await secretary.getByRole('heading', { name: 'Granskning pågår' }).waitFor();
  await mailArrives('henning.akerdal', 'Granska §§');

  // the reviewer, § by § with one thumb
  const { page: reviewer } = await house.person(PHONE);
  await signIn(reviewer, 'henning.akerdal@norrskog.example', DEMO_PASSWORD);
  await reviewer.getByRole('link', { name: /^Granska utkastet/ }).click();
  await reviewer.getByText('Se särskilt på dagen för lånet.').waitFor();
  await reviewer.getByRole('link', { name: /^Börja läsa/ }).click();
  await reviewer.getByRole('button', { name: /^Läst § \d+.*, vidare till/ }).click();
  await reviewer.getByRole('heading', { name: /Tillfälligt lån/, level: 1 }).waitFor();
  await reviewer.getByRole('button', { name: 'Kommentera' }).click();
  await reviewer.getByRole('textbox', { name: /^Kommentar till/ }).fill(QUESTION);
  // what one writes is there when one comes back
  await reviewer.reload();
  await reviewer.getByRole('button', { name: 'Kommentera' }).click();
  await reviewer.getByRole('button', { name: 'Skicka kommentaren' }).click();
  await reviewer.getByText(QUESTION).waitFor();
  await reviewer.getByRole('button', { name: 'Föreslå en ändring' }).click();
  await reviewer.getByRole('button', { name: 'Föreslå ändringen' }).click();
  await reviewer.getByText('Välj vilket ställe du vill ändra.').waitFor();
  const place = reviewer.getByRole('combobox', { name: 'Ställe' });
  await place.selectOption({
    label: (await place.locator('option', { hasText: '1 500 000' }).textContent()) ?? '',
  });
  const words = reviewer.getByRole('textbox', { name: 'Så bör det stå' });
  await words.fill((await words.inputValue()).replace('28 februari', '31 mars'));
  await reviewer.getByText('[tillagt: 31 mars]').waitFor();
  expect(await axeFaults(reviewer)).toEqual([]);
  await reviewer.getByRole('button', { name: 'Föreslå ändringen' }).click();
  await reviewer.getByText('Väntar på sekreteraren').waitFor();
  await reviewer.getByRole('textbox', { name: /^Anteckning till/ }).fill(NOTE);
  await reviewer.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
  expect([...(await axeFaults(reviewer)), ...(await shapeFaults(reviewer))]).toEqual([]);
  await reviewer.getByRole('button', { name: /^Läst §/ }).click();
  await reviewer.getByRole('button', { name: 'Klar med granskningen' }).click();
  await reviewer.getByRole('button', { name: 'Jag är klar' }).click();
  await reviewer.getByText('Du blev klar med granskningen').waitFor();
  await mailArrives('elin.ravndal', 'Henning Åkerdal är klar');

  // it stands wherever the secretary works, and holds nothing up
  expect(JSON.stringify((await loan())?.sections)).toContain('28 februari 2027');
  await secretary.goto(`/sammantraden/${meetingId}/dagordning`);
  await secretary.getByRole('link', { name: '2 synpunkter' }).waitFor();
  await secretary.goto(`/sammantraden/${meetingId}/justering`);
  await secretary.getByText(/^Granskningen pågår till .* Marit Skogsberg är inte klar/).waitFor();
  await secretary.getByRole('link', { name: /^2 synpunkter från granskningen/ }).click();
  await secretary.getByText(QUESTION).waitFor();
  await secretary.goto('/');
  await secretary
    .getByRole('listitem')
    .filter({ hasText: 'arbetsutskott' })
    .getByRole('link', { name: /^Gå igenom synpunkterna/ })
    .click();
  await secretary.getByRole('link', { name: /Tillfälligt lån/ }).click();
  await secretary.getByRole('button', { name: 'Svara' }).click();
  await secretary.getByRole('textbox', { name: 'Svar till Henning Åkerdal' }).fill(ANSWER);
  await secretary.getByRole('button', { name: 'Svara' }).click();
  await secretary.getByText(ANSWER).waitFor();
  await secretary.getByRole('button', { name: 'Markera som hanterad' }).click();
  await secretary.getByText(/^Hanterad av Elin Ravndal/).waitFor();
  await secretary.getByRole('button', { name: 'För in ändringen' }).click();
  await secretary.getByText(/^Infört i texten av Elin Ravndal/).waitFor();
  expect(JSON.stringify((await loan())?.sections)).toContain('den 31 mars 2027');
  await secretary.getByRole('radio', { name: /^Vad som har ändrats .* ett ställe skiljer/ }).click();
  await secretary.locator('del', { hasText: '28 februari' }).first().waitFor();
  await secretary.locator('ins', { hasText: '31 mars' }).first().waitFor();
  await secretary.getByText(NOTE).waitFor({ state: 'detached' });

  await secretary.getByRole('link', { name: 'Granskning', exact: true }).click();
  await secretary.getByRole('button', { name: 'Avsluta granskningen' }).click();
  await secretary.getByText('Marit Skogsberg är inte klar').waitFor();
  await secretary.getByRole('button', { name: 'Avsluta granskningen' }).last().click();
  await secretary.getByRole('heading', { name: 'Granskning 1 är avslutad' }).waitFor();
}, 120_000);
