import type {
  ContentAppendix,
  ContentItem,
  ContentPart,
  ProtocolContent,
} from '@klubbat/shared/contracts/protocol-content';
import { heldTogether } from '@klubbat/shared/text/printable';
import {
  meetingAddress,
  paragraphAddress,
  protocolAddress,
  protocolPdfAddress,
  textAddress,
} from './addresses.js';
import { correctionsOfProtocol, type ShownCorrection } from './correction-part.js';
import { dayTag } from './dates.js';
import { partsOf, underTitle } from './item-text.js';
import { markup, type Markup } from './markup.js';
import { placeOf, publicationTitle, type ShownMeeting } from './meeting-lines.js';
import { meetingTitle, waysToMeeting } from './meeting-page.js';
import type { ShownOrganisation } from './organisation-page.js';
import { partWays, portions } from './portions.js';
import { publicPage } from './public-page.js';
import { textBlocks } from './rich-text.js';

interface ProtocolPageContent {
  organisation: ShownOrganisation;
  meeting: ShownMeeting;
  number: number;
  content: ProtocolContent;
  /** of its §§ since they were adjusted */
  corrections: readonly ShownCorrection[];
  /** SHA-256 of the PDF, hexadecimal */
  sha256: string;
  publishedOn: string;
  part: number;
}

/** The public version of a protocol: the same words in the same order as its PDF. Undefined where it has no such part. */
export function protocolPage(given: ProtocolPageContent): string | undefined {
  const { organisation, meeting, number, content, sha256, publishedOn, part } = given;
  const place = placeOf(meeting);
  const pdf = protocolPdfAddress(place, number);
  const pages = portions([
    cover(content),
    ...contents(given),
    ...content.items.flatMap((item) => oneItem(item, given)),
    ...(content.closing ?? []).map((one) => partOf(one)),
    appendixList(content),
    ...content.appendices.flatMap(drawnAppendix),
  ]);
  const page = pages[part - 1];
  if (page === undefined) {
    return undefined;
  }
  return publicPage({
    title: publicationTitle({ notes: meeting.notes, boardName: content.board, day: meeting.day }),
    organisation,
    breadcrumbs: [...waysToMeeting(meeting), { label: meetingTitle(meeting), href: meetingAddress(place) }],
    kicker: 'Offentlig version',
    alternates: [{ href: pdf, title: 'Som PDF', type: 'application/pdf' }],
    body: markup`<ul class="ways no-print"><li><a href="${pdf}">Öppna som PDF</a></li><li><a href="${textAddress('lasa-protokoll')}${meeting.notes && '#minnesanteckningar'}">${meeting.notes ? 'Så läser du minnesanteckningar' : 'Så läser du ett protokoll'}</a></li></ul>
<p class="note">${meeting.notes ? 'Publicerade' : 'Publicerat'} ${dayTag(publishedOn)}.</p>
${part === 1 && correctionsOfProtocol(given.corrections, place, (paragraph) => content.items.find((item) => item.paragraph === paragraph)?.paragraphLabel ?? `§ ${paragraph}`)}
${page}
${partWays(protocolAddress(place, number), part, pages.length)}
${part === pages.length && markup`<p class="note">PDF-filens kontrollsumma (SHA-256): <span class="sum">${sha256}</span></p>`}`,
  });
}

const facts = (list: readonly { label: string; value?: string | undefined }[]): Markup | false =>
  list.length > 0 &&
  markup`<dl class="facts">${list.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${heldTogether(value ?? '')}</dd></div>\n`)}</dl>`;

const partOf = ({ heading, blocks }: ContentPart): Markup =>
  markup`${heading !== undefined && heading !== '' && markup`<h2>${heading}</h2>\n`}${textBlocks(blocks)}`;

/** When and where, who was there, and who adjusted it. */
function cover({ facts: known, attendance, adjustment, opening = [] }: ProtocolContent): Markup {
  return markup`${facts(known)}
${[...opening, ...attendance].map(partOf)}
${
  adjustment !== undefined &&
  markup`<h2>${adjustment.heading}</h2>
${adjustment.paragraphs !== undefined && markup`<p>${adjustment.paragraphs}</p>`}
${facts(adjustment.lines.map(({ label, names }) => ({ label, value: names.map(({ name, note }) => [name, note].filter(Boolean).join(' ')).join(', ') })))}
${adjustment.note !== undefined && textBlocks(adjustment.note)}`
}
`;
}

/** So many ways on one page: of a protocol of thousands of §§ they fill several. */
const MOST_WAYS = 150;

/** The §§, each with the way to its own page: also those that stand in another part. */
function contents({ content: { items }, meeting }: ProtocolPageContent): Markup[] {
  const place = placeOf(meeting);
  const rows = items.map(({ paragraph, paragraphLabel, title }) => {
    const words = `${paragraphLabel} ${title}`;
    return markup`<li><p>${paragraph === null ? words : markup`<a href="${paragraphAddress(place, paragraph)}">${words}</a>`}</p></li>\n`;
  });
  const groups = Array.from({ length: Math.ceil(rows.length / MOST_WAYS) }, (_, i) =>
    rows.slice(i * MOST_WAYS, (i + 1) * MOST_WAYS),
  );
  return groups.map(
    (group, i) =>
      markup`<nav class="no-print" aria-label="Paragrafer${groups.length > 1 && ` ${i + 1}`}">${i === 0 && markup`<h2>Paragrafer</h2>`}
<ul class="rows">${group}</ul></nav>
`,
  );
}

/** A § block by block: a long one goes over several pages. */
function oneItem(item: ContentItem, { meeting }: ProtocolPageContent): Markup[] {
  const { paragraph, paragraphLabel, title } = item;
  const parts = partsOf(item);
  const head = markup`<h2 class="paragraph"${paragraph !== null && markup` id="paragraf-${paragraph}"`}><span class="number">${paragraphLabel}</span> ${title}</h2>
${underTitle(item)}`;
  const way =
    paragraph !== null &&
    markup`<p class="note no-print"><a href="${paragraphAddress(placeOf(meeting), paragraph)}">Egen sida för ${paragraphLabel}</a></p>\n`;
  return [markup`${head}${parts[0]}`, ...parts.slice(1), markup`${way}`];
}

function appendixList({ appendices, appendixHeading }: ProtocolContent): Markup {
  return markup`${
    appendices.length > 0 &&
    markup`<h2 class="paragraph">${appendixHeading}</h2>
<ul class="rows">${appendices.map(
      ({ label, title, note }) =>
        markup`<li><p>${label}: ${title}</p>${note !== undefined && note !== '' && markup`<p class="note">${note}</p>`}</li>\n`,
    )}</ul>\n`
  }`;
}

type DrawnTable = NonNullable<ContentAppendix['tables']>[number];

/** An appendix that is tables of our own: attendance, votes. The files of others are in the PDF. */
function drawnAppendix({ label, title, legend, tables }: ContentAppendix): Markup[] {
  return tables === undefined
    ? []
    : [
        markup`<h2 class="paragraph"><span class="number">${label}</span> ${title}</h2>
${legend !== undefined && markup`<p class="note">${legend}</p>`}\n`,
        ...tables.map((table) => drawnTable(table, title)),
      ];
}

function drawnTable({ caption, columns, rows }: DrawnTable, title: string): Markup {
  const headed = columns.some(({ heading }) => heading !== '');
  return markup`<div class="table" role="region" aria-label="${caption || title}" tabindex="0"><table>${caption !== '' && markup`<caption>${caption}</caption>`}
${headed && markup`<thead><tr>${columns.map(({ heading, align }) => markup`<th scope="col" class="${align}">${heading}</th>`)}</tr></thead>`}
<tbody>${rows.map(
    (row) =>
      markup`<tr>${row.map((cell, column) =>
        column === 0
          ? markup`<th scope="row">${cell}</th>`
          : markup`<td class="${columns[column]?.align ?? 'left'}">${cell}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div>\n`;
}
