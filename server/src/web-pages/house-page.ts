import { organisationKindWords } from '@klubbat/shared/sentences/words';
import type { OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import { organisationAddress } from './addresses.js';
import { markup } from './markup.js';
import { publicPage } from './public-page.js';

/** Where everything begins: the organisations that have opened their pages. */
export function housePage(
  organisations: readonly { slug: string; name: string; kind: OrganisationKind }[],
): string {
  return publicPage({
    title: 'Öppna sidor',
    body: markup`<p class="lead">Här läser du vad regioner, kommuner och förbund har beslutat. Du behöver inte logga in.</p>
${
  organisations.length === 0
    ? markup`<p>Ingen organisation har öppnat sina sidor än.</p>`
    : markup`<ul class="rows">${organisations.map(
        ({ slug, name, kind }) =>
          markup`<li><p><a href="${organisationAddress(slug)}">${name}</a></p><p class="note">${capital(organisationKindWords[kind])}</p></li>`,
      )}</ul>`
}`,
  });
}

/** What kind of thing it is, where its name does not say so already. */
export const kindUnlessNamed = (kind: string, name: string): string | undefined =>
  name.toLocaleLowerCase('sv').includes(kind) ? undefined : capital(kind);

/** The word at the beginning of a line. */
export const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
