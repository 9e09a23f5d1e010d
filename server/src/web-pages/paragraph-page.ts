import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem } from '@klubbat/shared/contracts/protocol-content';
import { paragraphAddress, protocolAddress, protocolPdfAddress } from './addresses.js';
import { caseNumberLine, type ShownCaseNumber } from './case-number-line.js';
import { correctionsOfParagraph, type ShownCorrection } from './correction-part.js';
import { dayTag } from './dates.js';
import { partsWithPoints, underTitle } from './item-text.js';
import { markup, type Markup } from './markup.js';
import { meetingAddress } from './addresses.js';
import { placeOf, type ShownMeeting } from './meeting-lines.js';
import { meetingTitle, waysToMeeting, type ShownItem } from './meeting-page.js';
import type { ShownOrganisation } from './organisation-page.js';
import { partWays, portions } from './portions.js';
import { publicPage } from './public-page.js';

/** A station on the way of a case: where it was dealt with, and the way there where that is public too. */
export interface CaseStation {
  /** YYYY-MM-DD; null where only the body is told */
  day: string | null;
  /** `Regionstyrelsen`, with the organisation where it is another */
  body: string;
  /** `§ 12 Budget 2027`, or as it was written */
  label: string;
  href: string | null;
  /** true: the § that the page shows */
  here: boolean;
}

interface ParagraphContent {
  organisation: ShownOrganisation;
  meeting: ShownMeeting;
  /** of the protocol that the § stands in */
  number: number;
  item: ContentItem;
  sections: readonly SectionInFile[] | undefined;
  /** what the body calls a case number, and those of the § */
  cases: { label: string; numbers: readonly ShownCaseNumber[] };
  stations: readonly CaseStation[];
  /** of the § since it was adjusted */
  corrections: readonly ShownCorrection[];
  before: ShownItem | undefined;
  after: ShownItem | undefined;
  part: number;
}

/** A § by itself, with an address that can be sent on; undefined where it has no such part. */
export function paragraphPage(content: ParagraphContent): string | undefined {
  const { organisation, meeting, number, item, sections, part } = content;
  const place = placeOf(meeting);
  const { paragraph } = item;
  const pages = portions(partsWithPoints(item, sections));
  const page = pages[part - 1];
  if (page === undefined || paragraph === null) {
    return undefined;
  }
  return publicPage({
    title: `${item.paragraphLabel} ${item.title}`,
    organisation,
    breadcrumbs: [...waysToMeeting(meeting), { label: meetingTitle(meeting), href: meetingAddress(place) }],
    kicker: meeting.boardName,
    alternates: [
      {
        href: protocolPdfAddress(place, number),
        title: meeting.notes ? 'Anteckningarna som PDF' : 'Hela protokollet som PDF',
        type: 'application/pdf',
      },
    ],
    body: markup`${underTitle(item, caseNumberLine(content.cases.label, content.cases.numbers))}<p class="note">${meetingTitle(meeting)}. ${item.adjusted && !meeting.notes && 'Justerat. '}<a href="${protocolAddress(place, number)}">${meeting.notes ? 'Hela anteckningarna' : 'Hela protokollet'}</a></p>
${part === 1 && correctionsOfParagraph(content.corrections)}
${page}
${partWays(paragraphAddress(place, paragraph), part, pages.length)}
${caseWay(content.stations)}
${turn(content)}`,
  });
}

/** Where the case has been: the earliest first. */
function caseWay(stations: readonly CaseStation[]): Markup | false {
  if (stations.length < 2) {
    return false;
  }
  return markup`<h2>Ärendets väg</h2>
<ol class="way" role="list">${stations.map(
    ({ day, body, label, href, here }) =>
      markup`<li${here && markup` class="here"`}><p>${day !== null && markup`${dayTag(day)}, `}${body}</p><p>${
        here
          ? markup`<strong>${label}</strong> (den här paragrafen)`
          : href === null
            ? label
            : markup`<a href="${href}">${label}</a>`
      }</p></li>\n`,
  )}</ol>`;
}

function turn({ meeting, before, after }: ParagraphContent): Markup | false {
  const place = placeOf(meeting);
  const to = (item: ShownItem, rel: 'prev' | 'next') =>
    markup`<a rel="${rel}" href="${paragraphAddress(place, item.paragraph)}">${rel === 'prev' ? 'Föregående: ' : 'Nästa: '}${item.label} ${item.title}</a>`;
  return (
    (before !== undefined || after !== undefined) &&
    markup`<nav class="turn" aria-label="Paragrafer">${before !== undefined && to(before, 'prev')}${after !== undefined && to(after, 'next')}</nav>`
  );
}
