import type { SnippetPiece } from '@klubbat/shared/rules/search-query';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { outcomes, type Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { paragraphAddress, searchAddress, type MeetingPlace } from './addresses.js';
import { dayTag } from './dates.js';
import { capital } from './house-page.js';
import { markup, type Markup } from './markup.js';
import type { ShownOrganisation } from './organisation-page.js';
import { publicPage } from './public-page.js';

interface Asked {
  q: string;
  organ: string;
  ar: string;
  utfall: string;
}

interface SearchContent {
  organisation: ShownOrganisation;
  boards: readonly { slug: string; name: string }[];
  asked: Asked;
  thisYear: number;
  /** something was asked */
  searched: boolean;
  count: number;
  mostCounted: number;
  page: number;
  lastPage: number;
  found: readonly {
    place: MeetingPlace;
    paragraph: number;
    label: string;
    boardName: string;
    day: string;
    outcome: Outcome | null;
    snippet: readonly SnippetPiece[];
  }[];
}

const YEARS_BACK = 30;

/** A search in what is published, as a form that needs no script: what is asked stands in the address. */
export function searchPage(content: SearchContent): string {
  const { organisation, searched, count, mostCounted, found } = content;
  const words =
    count >= mostCounted
      ? `${mostCounted} träffar eller fler. Du ser de bästa av de senaste.`
      : count === 1
        ? 'En träff.'
        : `${count} träffar.`;
  return publicPage({
    title: 'Sök i protokollen',
    organisation,
    body: markup`${form(content)}
${
  !searched
    ? markup`<p>Du söker i protokoll som är publicerade. Skriv ord inom citattecken för en fras, och -ord för det som inte ska finnas med.</p>`
    : found.length === 0
      ? markup`<p>Inget passar. Pröva färre ord, eller början av ett ord.</p>`
      : markup`<p>${words}</p>
<ol class="rows">${found.map(
          (one) =>
            markup`<li><p><a href="${paragraphAddress(one.place, one.paragraph)}">${one.label}</a></p>
<p class="note">${one.boardName}, ${dayTag(one.day)}${one.outcome !== null && `, ${outcomeWords[one.outcome]}`}</p>
<p>${one.snippet.map(({ text, hit }) => (hit ? markup`<mark>${text}</mark>` : text))}</p></li>`,
        )}</ol>`
}
${ways(content)}`,
  });
}

const option = (value: string, label: string, chosen: string): Markup =>
  value === chosen
    ? markup`<option value="${value}" selected>${label}</option>`
    : markup`<option value="${value}">${label}</option>`;

function form({ organisation, boards, asked, thisYear }: SearchContent): Markup {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear - back));
  return markup`<form class="search" role="search" method="get" action="${searchAddress(organisation.slug)}">
<p><label for="q">Ord</label><input id="q" name="q" type="search" maxlength="200" value="${asked.q}"></p>
<p><label for="organ">Organ</label><select id="organ" name="organ">${option('', 'Alla', asked.organ)}${boards.map(({ slug, name }) => option(slug, name, asked.organ))}</select></p>
<p><label for="ar">År</label><select id="ar" name="ar">${option('', 'Alla', asked.ar)}${years.map((year) => option(year, year, asked.ar))}</select></p>
<p><label for="utfall">Utfall</label><select id="utfall" name="utfall">${option('', 'Alla', asked.utfall)}${outcomes.map((one) => option(one, capital(outcomeWords[one]), asked.utfall))}</select></p>
<p><button type="submit">Sök</button></p>
</form>`;
}

function ways({ organisation, asked, page, lastPage }: SearchContent): Markup {
  const to = (number: number) =>
    `${searchAddress(organisation.slug)}?${new URLSearchParams({ ...asked, sida: String(number) }).toString()}`;
  return markup`${
    lastPage > 1 &&
    markup`<nav aria-label="Fler träffar"><ul class="ways">${page > 1 && markup`<li><a href="${to(page - 1)}">Föregående</a></li>`}${page < lastPage && markup`<li><a href="${to(page + 1)}">Nästa</a></li>`}</ul></nav>`
  }`;
}
