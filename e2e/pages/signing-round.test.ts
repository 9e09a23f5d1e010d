import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingSummary, MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { axeFaults } from '../faults-of-page.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

const PHONE = { width: 360, height: 780 };
/** Five people read and sign one after the other, each with a protocol drawn for him. */
const PATIENCE_MS = 300_000;
const REFUSAL = 'I § 188 beslutade styrelsen om återremiss.';
const OBJECTION = 'Jag yrkade bifall i § 187.';

let house: House;
let secretary: Page;
let meetingId: string;

const meeting = async () =>
  (await (await secretary.request.get(`/api/meetings/${meetingId}`)).json()) as MeetingView;
const round = async () => (await meeting()).adjustments.findLast(({ state }) => state !== 'withdrawn');

async function as(name: string, viewport?: { width: number; height: number }): Promise<Page> {
  const { page } = await house.person(viewport);
  await signIn(page, `${name}@norrskog.example`, DEMO_PASSWORD);
  return page;
}

/** Reads on a phone, from the first page on, down to the end. */
async function reads(page: Page): Promise<void> {
  await page.goto(`/justera/${(await round())?.id ?? ''}`);
  await page.getByRole('heading', { name: 'Underskrifter' }).last().scrollIntoViewIfNeeded();
}

async function signs(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Justera §§/ });
  if ((await page.getByRole('textbox', { name: 'Ditt lösenord' }).count()) === 0) {
    await button.click();
  }
  await page.getByRole('textbox', { name: 'Ditt lösenord' }).fill(DEMO_PASSWORD);
  await button.click();
  await page.getByText('Du har justerat').waitFor();
}

const mailTo = (name: string, subject: string) =>
  house.inbox.arrived.some(
    ({ to, mail }) => to.startsWith(name) && mail.subject?.startsWith(subject) === true,
  );

async function mailArrives(name: string, subject: string): Promise<void> {
  while (!mailTo(name, subject)) {
    await house.inbox.next();
  }
}

beforeAll(async () => {
  house = await openHouse({ demo: true });
  secretary = await as('elin.ravndal');
  const { meetings } = (await (await secretary.request.get('/api/meetings')).json()) as {
    meetings: MeetingSummary[];
  };
  const open = meetings.find(({ board, state }) => board === 'Regionstyrelsen' && state === 'partly-signed');
  meetingId = open?.id ?? '';
});
afterAll(() => house.close());

test(
  'a round that is void goes out anew; one objects, one refuses, and another adjusts in his place by decision',
  async () => {
    // the chair has signed; the text is taken back, and the board asks its adjusters to read to the end
    await secretary.goto(`/sammantraden/${meetingId}/justering`);
    await secretary.getByRole('button', { name: 'Dra tillbaka justeringen' }).click();
    await secretary.getByRole('textbox', { name: 'Skäl' }).fill('Fel belopp i § 190.');
    await secretary.getByRole('button', { name: /^Dra tillbaka §§/ }).click();
    await secretary.getByRole('heading', { name: 'Tillbakadragna' }).waitFor();
    await mailArrives('marit.skogsberg', 'Din underskrift gäller inte längre');
    const { boardId } = await meeting();
    await secretary.goto(`/register/organ/${boardId}/justering`);
    await secretary.getByText('Den som justerar ska ha läst till slutet').click();
    await secretary.getByText(/^Sparat \d\d\.\d\d$/).waitFor();
    await secretary.goto(`/sammantraden/${meetingId}/justering`);
    await secretary.getByRole('button', { name: /^Skicka §§ .* till justerarna/ }).click();
    await secretary
      .getByRole('button', { name: /^Skicka §§/ })
      .last()
      .click();
    await secretary.getByRole('button', { name: 'Dra tillbaka justeringen' }).waitFor();
    await mailArrives('saga.lidmyr', 'Justera §§');

    // what was signed before stays readable, as void
    await secretary.getByRole('link', { name: /^§§ 186/ }).click();
    await secretary.getByText('Justeringen är tillbakadragen').waitFor();
    await secretary
      .getByText(/Skrev under .* Gäller inte längre/)
      .first()
      .waitFor();

    const saga = await as('saga.lidmyr', PHONE);
    await saga.getByRole('link', { name: 'Läs och justera' }).first().click();
    const justify = saga.getByRole('button', { name: /^Justera §§/ });
    await saga.getByText('Läs till slutet, så går det att justera.').waitFor();
    expect(await justify.isDisabled()).toBe(true);
    await reads(saga);
    await saga.getByRole('button', { name: 'Invändning' }).click();
    await saga.getByRole('textbox', { name: 'Din invändning' }).fill(OBJECTION);
    await signs(saga);

    const ivar = await as('ivar.tallmo', PHONE);
    await reads(ivar);
    await ivar.getByRole('button', { name: 'Vägra', exact: true }).click();
    await ivar.getByRole('textbox', { name: 'Skäl' }).fill(REFUSAL);
    await ivar.getByRole('button', { name: /^Vägra att justera/ }).click();
    await ivar.getByText('Du har vägrat att justera').waitFor();
    expect(await axeFaults(ivar)).toEqual([]);
    await mailArrives('saga.lidmyr', 'Ivar Tallmo vägrar');

    const marit = await as('marit.skogsberg', PHONE);
    await reads(marit);
    await signs(marit);
    expect((await round())?.state).toBe('partly-signed');

    await secretary.goto('/');
    await secretary.getByRole('link', { name: 'Svara på vägran' }).click();
    const measures = secretary.getByRole('button', { name: 'Åtgärder för Ivar Tallmo' });
    await measures.waitFor();
    await secretary.getByText('Ivar Tallmo vägrar att justera').waitFor();
    expect(await axeFaults(secretary)).toEqual([]);
    await measures.click();
    await secretary.getByRole('menuitem', { name: 'Låt en annan justera' }).click();
    await secretary.getByRole('combobox', { name: /^Den som justerar/ }).waitFor();
    expect(await axeFaults(secretary)).toEqual([]);
    await secretary
      .getByRole('combobox', { name: /^Den som justerar/ })
      .selectOption({ label: 'Henning Åkerdal' });
    await secretary.getByRole('textbox', { name: 'Skäl' }).fill('Ivar Tallmo vägrar.');
    await secretary.getByRole('button', { name: 'Låt Henning Åkerdal justera' }).click();
    await secretary.getByText('Skriv vem som har beslutat.').waitFor();
    await secretary.getByRole('textbox', { name: 'Beslutat av' }).fill('Regionstyrelsens ordförande');
    await secretary.getByRole('button', { name: 'Låt Henning Åkerdal justera' }).click();
    await secretary.getByText('i stället för Ivar Tallmo').waitFor();

    await mailArrives('henning.akerdal', 'Justera §§');
    const henning = await as('henning.akerdal', PHONE);
    await reads(henning);
    await signs(henning);
    expect((await round())?.state).toBe('adjusted');
    await secretary.reload();
    await secretary.getByText('Vad som har hänt').click();
    await secretary.getByText(`Invändning: ${OBJECTION}`).waitFor();
    await secretary.getByText(`”${REFUSAL}”`).waitFor();
    await secretary
      .getByText(/^Elin Ravndal antecknade att Henning Åkerdal justerar i stället för Ivar Tallmo/)
      .waitFor();
  },
  PATIENCE_MS,
);
