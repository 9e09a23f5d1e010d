import { subscriptionSubjectWords } from '@klubbat/shared/sentences/subscription-sentences';
import {
  subscriptionSubjects,
  type SubscriptionSubject,
} from '@klubbat/shared/vocabulary/subscription-words';
import {
  houseAddress,
  subscribeAddress,
  subscriptionConfirmAddress,
  subscriptionEndAddress,
} from './addresses.js';
import { capital } from './house-page.js';
import { markup, type Markup } from './markup.js';
import type { ShownOrganisation } from './organisation-page.js';
import { publicPage } from './public-page.js';

interface NamedBoard {
  slug: string;
  name: string;
}

/** A subscription as its owner sees it, in words. */
export interface ShownSubscription {
  organisation: ShownOrganisation;
  email: string;
  /** what he is told of; null: nothing yet */
  followed: string | null;
  /** what waits for him to confirm; null: nothing */
  asked: string | null;
}

interface OrderForm {
  organisation: ShownOrganisation;
  boards: readonly NamedBoard[];
  chosen: { email?: string; boards: readonly string[]; subjects?: readonly string[] };
  fault?: 'email' | 'subjects';
}

/** What is followed, in one line: `nya protokoll och nya anslag från Regionstyrelsen`. */
export function followedWords(
  { boards, subjects }: { boards: readonly string[]; subjects: readonly SubscriptionSubject[] },
  all: readonly NamedBoard[],
): string {
  const list = (words: readonly string[]) => new Intl.ListFormat('sv').format(words);
  const names = all.filter(({ slug }) => boards.includes(slug)).map(({ name }) => name);
  const what = list(
    subscriptionSubjects.filter((one) => subjects.includes(one)).map((one) => subscriptionSubjectWords[one]),
  );
  return boards.length === 0 ? `${what} från alla organ` : `${what} från ${list(names)}`;
}

const FAULTS = {
  email:
    'Skriv en e-postadress som går att skicka till, till exempel namn@exempel.se. Den får inte ha å, ä eller ö.',
  subjects: 'Välj minst en sak som du vill veta.',
};

const faultAt = (form: OrderForm, field: 'email' | 'subjects'): Markup | false =>
  form.fault === field && markup`<p class="problem" id="fel-${field}">${FAULTS[field]}</p>\n`;

const box = (name: string, value: string, label: string, isChosen: boolean): Markup =>
  isChosen
    ? markup`<label class="choice"><input type="checkbox" name="${name}" value="${value}" checked> ${label}</label>\n`
    : markup`<label class="choice"><input type="checkbox" name="${name}" value="${value}"> ${label}</label>\n`;

/** The form on which anyone orders mails. What was filled in wrongly stands beside its field, and what was right is kept. */
export function orderPage(form: OrderForm): string {
  const { organisation, boards, chosen, fault } = form;
  const email = (chosen.email ?? '').slice(0, 254);
  return publicPage({
    title: fault === undefined ? 'Få mejl om nytt' : 'Fel: Få mejl om nytt',
    organisation,
    body: markup`<p class="lead">Du får högst ett mejl om dagen, på morgonen, och bara när något är nytt. Har du redan beställt mejl härifrån byts din beställning ut.</p>
<form method="post" action="${subscribeAddress(organisation.slug)}" class="form">
<fieldset>
<legend>Vad vill du veta?</legend>
${faultAt(form, 'subjects')}${subscriptionSubjects.map((one) =>
      box(
        'subjects',
        one,
        capital(subscriptionSubjectWords[one]),
        chosen.subjects?.includes(one) ?? one === 'protocols',
      ),
    )}</fieldset>
${
  boards.length > 0 &&
  markup`<fieldset>
<legend>Från vilka?</legend>
<p class="note">Välj du inget gäller det alla.</p>
${boards.map(({ slug, name }) => box('boards', slug, name, chosen.boards.includes(slug)))}</fieldset>\n`
}<p class="field"><label for="email">Din e-postadress</label>
${faultAt(form, 'email')}${
      fault === 'email'
        ? markup`<input id="email" name="email" type="text" inputmode="email" autocomplete="email" value="${email}" aria-invalid="true" aria-describedby="fel-email" required>`
        : markup`<input id="email" name="email" type="text" inputmode="email" autocomplete="email" value="${email}" required>`
    }</p>
<p class="note">Adressen används bara till mejlen. Den tas bort när du avslutar, eller om du inte bekräftar inom tre dagar.</p>
<p><button type="submit">Beställ mejl</button></p>
</form>`,
  });
}

/** The same for every address: whether it is known here is nobody's business. */
export const orderedPage = (organisation: ShownOrganisation): string =>
  publicPage({
    title: 'Titta i din e-post',
    organisation,
    body: markup`<p class="lead">Vi skickar ett mejl till adressen. Öppna länken i det och bekräfta, så börjar mejlen komma.</p>
<p>Kommer inget? Titta bland skräpposten. Vill du försöka igen, vänta tio minuter.</p>`,
  });

/** What a link in a mail leads to: nothing happens until a button is pressed, for programs that look through mails open links. */
export function subscriptionPage(
  { organisation, email, followed, asked }: ShownSubscription,
  { id, token }: { id: string; token: string },
): string {
  const confirm =
    asked !== null &&
    markup`<form method="post" action="${subscriptionConfirmAddress(id, token)}" class="form"><p>${followed === null ? 'Du vill ha mejl om' : 'Du vill i stället ha mejl om'} ${asked}.</p>
<p><button type="submit">Bekräfta</button></p></form>\n`;
  return publicPage({
    title: asked === null ? 'Dina mejl' : 'Bekräfta dina mejl',
    organisation,
    body: markup`<p class="lead">${email}</p>
${followed !== null && markup`<p>Du får mejl om ${followed}. Vill du ändra det? <a href="${subscribeAddress(organisation.slug)}">Beställ på nytt</a>.</p>\n`}${confirm}<form method="post" action="${subscriptionEndAddress(id, token)}" class="form">
<p><button type="submit" class="second">${followed === null ? 'Ta bort adressen' : 'Avsluta'}</button></p></form>`,
  });
}

/** Of a link that was used to leave before, or that nobody confirmed in time. */
export const leftPage = (): string =>
  publicPage({
    title: 'Prenumerationen är avslutad',
    body: markup`<p class="lead">Den här länken har använts eller gått ut. Du får inga mejl, och din adress finns inte kvar här.</p>
<p>Vill du få mejl? Välj en organisation och beställ på nytt.</p>
<p><a href="${houseAddress}">Till alla öppna sidor</a></p>`,
  });

export const endedPage = (): string =>
  publicPage({
    title: 'Du får inga fler mejl',
    body: markup`<p class="lead">Din adress är borttagen härifrån.</p>
<p><a href="${houseAddress}">Till alla öppna sidor</a></p>`,
  });
