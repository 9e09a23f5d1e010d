import type { SnippetPiece } from '@klubbat/shared/rules/search-query';
import { outcomeWords } from '@klubbat/shared/sentences/words';
import { outcomes } from '@klubbat/shared/vocabulary/meeting-words';
import { searchAddress } from './addresses.js';
import { caseNumberLine, type ShownCaseNumber } from './case-number-line.js';
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
  var: string;
}

/** Something that was found. */
export interface FoundLine {
  href: string;
  label: string;
  boardName: string;
  day: string;
  /** what else is said of it */
  note: string | null;
  /** of a § */
  cases: readonly ShownCaseNumber[];
  snippet: readonly SnippetPiece[];
}

interface SearchContent {
  organisation: ShownOrganisation;
  boards: readonly { slug: string; name: string }[];
  asked: Asked;
  thisYear: number;
  /** something was asked */
  searched: boolean;
  count: number;
  /** in how many files it was found, where the files were not what was searched */
  inFiles: number;
  mostCounted: number;
  page: number;
  lastPage: number;
  found: readonly FoundLine[];
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
    ? markup`<p>Du söker i protokoll och minnesanteckningar som är publicerade, och i texten i de bilagor som ingår i dem. Skriv ord inom citattecken för en fras, och -ord för det som inte ska finnas med.</p>`
    : found.length === 0
      ? markup`<p>Inget passar. Pröva färre ord, eller början av ett ord.</p>`
      : markup`<p>${words}${content.asked.var !== '' && content.asked.utfall !== '' && ' Valet av utfall gäller inte bilagor.'}</p>
<ol class="rows">${found.map(
          (one) =>
            markup`<li><p><a href="${one.href}">${one.label}</a></p>
<p class="note">${one.boardName}, ${dayTag(one.day)}${one.note !== null && `, ${one.note}`}${one.cases.length > 0 && markup`. ${caseNumberLine('Ärende', one.cases)}`}</p>
<p>${one.snippet.map(({ text, hit }) => (hit ? markup`<mark>${text}</mark>` : text))}</p></li>`,
        )}</ol>`
}
${elsewhere(content)}
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
<p><label for="var">Sök i</label><select id="var" name="var">${option('', 'Protokollens text', asked.var)}${option('bilagor', 'Bilagornas text', asked.var)}</select></p>
<p><label for="utfall">Utfall</label><select id="utfall" name="utfall">${option('', 'Alla', asked.utfall)}${outcomes.map((one) => option(one, capital(outcomeWords[one]), asked.utfall))}</select></p>
<p><button type="submit">Sök</button></p>
</form>`;
}

function elsewhere({ organisation, asked, inFiles, mostCounted }: SearchContent): Markup {
  const to = `${searchAddress(organisation.slug)}?${new URLSearchParams({ ...asked, var: 'bilagor' }).toString()}`;
  const where = inFiles >= mostCounted ? 'många bilagor' : inFiles === 1 ? 'en bilaga' : `${inFiles} bilagor`;
  return markup`${inFiles > 0 && markup`<p><a href="${to}">Visa träffar i texten i ${where}</a></p>`}`;
}

function ways({ organisation, asked, page, lastPage }: SearchContent): Markup {
  const to = (number: number) =>
    `${searchAddress(organisation.slug)}?${new URLSearchParams({ ...asked, sida: String(number) }).toString()}`;
  return markup`${
    lastPage > 1 &&
    markup`<nav aria-label="Fler träffar"><ul class="ways">${page > 1 && markup`<li><a href="${to(page - 1)}">Föregående</a></li>`}${page < lastPage && markup`<li><a href="${to(page + 1)}">Nästa</a></li>`}</ul></nav>`
  }`;
}
