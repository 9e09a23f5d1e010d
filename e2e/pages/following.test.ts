import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { DEMO_PASSWORD } from '../../server/src/features/demo/demo-people.js';
import { openHouse, type House } from '../house.js';
import { signIn } from '../sign-in.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: true });
});
afterAll(() => house.close());

/** The meeting of the demo that goes on. */
async function held(page: Page): Promise<MeetingView> {
  const list = await page.request.get('/api/meetings?q=fritidsnämnden');
  for (const { id } of ((await list.json()) as { meetings: { id: string }[] }).meetings) {
    const meeting = (await (await page.request.get(`/api/meetings/${id}`)).json()) as MeetingView;
    if (meeting.sitting !== null && meeting.sitting.currentItemId !== null) {
      return meeting;
    }
  }
  throw new Error('no meeting goes on');
}

test('what a member hands in, whoever speaks, a vote and the next § are seen by all without loading anything anew', async () => {
  const [secretary, member, wall] = await Promise.all([
    house.person(),
    house.person({ width: 360, height: 740 }),
    house.person(),
  ]);
  await signIn(secretary.page, 'torvald.nyhed@bjorkadal.example', DEMO_PASSWORD);
  await signIn(wall.page, 'torvald.nyhed@bjorkadal.example', DEMO_PASSWORD);
  await signIn(member.page, 'nanna.hedlycke@bjorkadal.example', DEMO_PASSWORD);
  const meeting = await held(secretary.page);
  const itemId = meeting.sitting?.currentItemId ?? '';
  await secretary.page.goto(`/sammantraden/${meeting.id}/pagar`);
  await member.page.goto(`/sammantraden/${meeting.id}/folj`);
  await wall.page.goto(`/sammantraden/${meeting.id}/skarm`);
  await member.page.getByText('Sidan följer sammanträdet').waitFor();
  await wall.page.getByText('Sidan följer sammanträdet').waitFor();

  // the member hands in, the secretary takes it in by one press, the member is told
  await member.page.getByText('Reservation', { exact: true }).click();
  await member.page.getByLabel('Motivering, om du vill').fill('Jag ville ha konstgräs.');
  await member.page.getByRole('button', { name: 'Anmäl reservationen' }).click();
  const waiting = secretary.page.getByRole('listitem').filter({ hasText: 'Jag ville ha konstgräs.' });
  await waiting.getByRole('button', { name: /^För in i/ }).click();
  await member.page
    .getByRole('listitem')
    .filter({ hasText: 'Jag ville ha konstgräs.' })
    .getByText('Infört i paragrafen')
    .waitFor();
  // and what is put aside comes with a word
  await secretary.page
    .getByRole('listitem')
    .filter({ hasText: 'konstgräs med fyllning' })
    .getByRole('button', { name: 'Lägg åt sidan' })
    .click();
  const dialog = secretary.page.getByRole('dialog');
  await dialog.getByLabel(/^Ett ord till/).fill('Ställ det muntligt också.');
  await dialog.getByRole('button', { name: 'Lägg åt sidan' }).click();
  await member.page.getByText('Sekreteraren: Ställ det muntligt också.').waitFor();

  // the word is given
  await secretary.page.getByRole('button', { name: /^Ge ordet till Klas/ }).click();
  await wall.page.getByText('Klas Grimsåker (S)').waitFor();
  await wall.page.getByRole('heading', { name: 'Har ordet' }).waitFor();

  // a vote
  const api = secretary.page.request;
  const vote = { id: crypto.randomUUID(), method: 'open', yesMeans: 'bifall', noMeans: 'återremiss' };
  expect((await api.post(`/api/agenda-items/${itemId}/live-votes`, { data: vote })).ok()).toBe(true);
  await wall.page.getByText('0 av 5 har röstat').waitFor();
  const members = meeting.attendance.flatMap(({ person, capacity }) =>
    capacity === 'member' ? [person] : [],
  );
  const ballots = members.map((person, index) => ({ person, cast: index < 3 ? 'yes' : 'no' }));
  await api.put(`/api/live-votes/${vote.id}/ballots`, { data: { ballots } });
  await wall.page.getByText('5 av 5 har röstat').waitFor();
  await api.post(`/api/live-votes/${vote.id}/closing`, { data: {} });
  await wall.page.getByText('Ja vann: bifall.').waitFor();
  await member.page.getByText('Ja vann: bifall.').waitFor();

  // the member's net is cut: he is told how old it is, and sees what he missed when it is back
  await member.context.setOffline(true);
  await member.page
    .getByText(/^Ingen kontakt just nu: sidan visar läget/)
    .first()
    .waitFor();
  const secret = meeting.items.find(({ confidential }) => confidential !== undefined);
  await api.post(`/api/agenda-items/${secret?.id ?? ''}/open`, { data: {} });
  await wall.page.getByRole('heading', { level: 1, name: 'Ärende om enskild' }).waitFor();
  expect(await wall.page.getByText(/Uppföljning av stöd/).count()).toBe(0);
  await member.context.setOffline(false);
  await member.page.getByRole('heading', { level: 2, name: /Ärende om enskild/ }).waitFor();
  await member.page.getByText('Sidan följer sammanträdet').waitFor();
  // what was decided meanwhile stands there, marked as not adjusted
  await member.page.getByRole('heading', { name: /Konstgräs eller naturgräs/ }).waitFor();
  await member.page.getByText('Protokollet är inte justerat.', { exact: false }).waitFor();
});
