import { outcomeWords } from '@klubbat/shared/sentences/words';
import type { Outcome } from '@klubbat/shared/vocabulary/meeting-words';
import { caseAddress } from './addresses.js';
import { caseNumberLine, type ShownCaseNumber } from './case-number-line.js';
import { dayTag } from './dates.js';
import { capital } from './house-page.js';
import { markup, type Markup } from './markup.js';
import type { ShownOrganisation } from './organisation-page.js';
import { partWays } from './portions.js';
import { publicPage } from './public-page.js';

/** Where a case has been: a § that is public, or what a public § tells of one that is not. */
export interface CaseStop {
  /** YYYY-MM-DD; null where only the body is told */
  day: string | null;
  body: string;
  /** `§ 12 Budget 2027`, or as it was written */
  label: string;
  href: string | null;
  outcome: Outcome | null;
  /** other cases that it belongs to */
  others: readonly ShownCaseNumber[];
}

/** A § of the case in another organisation. */
export interface CaseStopElsewhere extends CaseStop {
  organisation: string;
}

interface CaseContent {
  organisation: ShownOrganisation;
  number: string;
  /** what its latest public § is called */
  title: string;
  /** how many §§ are public */
  count: number;
  stops: readonly CaseStop[];
  elsewhere: readonly CaseStopElsewhere[];
  part: number;
  parts: number;
}

/** The way of a case through the bodies of an organisation, as far as its public versions tell it. */
export function casePage(content: CaseContent): string {
  const { organisation, number, title, count, stops, elsewhere, part, parts } = content;
  return publicPage({
    title: `Ärende ${number}`,
    organisation,
    body: markup`<p class="lead">${title}</p>
<p class="note">${count === 1 ? 'En paragraf' : `${count} paragrafer`} i publicerade protokoll. Det som inte är publicerat visas inte här.</p>
<h2>Ärendets väg</h2>
<ol class="way" role="list">${stops.map((stop) => markup`<li>${stopLines(stop, stop.body)}</li>\n`)}</ol>
${partWays(caseAddress(organisation.slug, number), part, parts)}
${
  elsewhere.length > 0 &&
  markup`<h2>I andra organisationer</h2>
<ol class="way" role="list">${elsewhere.map((stop) => markup`<li>${stopLines(stop, `${stop.organisation}, ${stop.body}`)}</li>\n`)}</ol>`
}`,
  });
}

function stopLines({ day, label, href, outcome, others }: CaseStop, body: string): Markup {
  const also = caseNumberLine('Ärende', others);
  return markup`<p>${day !== null && markup`${dayTag(day)}, `}${body}</p>
<p>${href === null ? label : markup`<a href="${href}">${label}</a>`}</p>
${outcome !== null && markup`<p class="note">${capital(outcomeWords[outcome])}</p>`}${also !== false && markup`<p class="note">${also}</p>`}`;
}
