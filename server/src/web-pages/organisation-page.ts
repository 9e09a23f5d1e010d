import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import { boardKindWords, organisationKindWords } from '@klubbat/shared/sentences/words';
import type { BoardKind, OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import {
  boardAddress,
  noticeBoardAddress,
  openDocumentAddress,
  organisationAddress,
  organisationFeedAddress,
  searchAddress,
  subscribeAddress,
} from './addresses.js';
import { kindUnlessNamed } from './house-page.js';
import { markup, type Markup } from './markup.js';
import { meetingRows, publicationRows, type ShownMeeting, type ShownPublication } from './meeting-lines.js';
import {
  aboutPart,
  documentsPart,
  prioritiesPart,
  workParts,
  type ShownDocument,
} from './presentation-parts.js';
import { publicPage } from './public-page.js';
import { timelinePart } from './timeline-part.js';

export interface ShownOrganisation {
  slug: string;
  name: string;
  kind: OrganisationKind;
  colour: string | null;
  /** the sum in the address of its logo */
  logo: string | null;
}

interface OrganisationContent {
  organisation: ShownOrganisation;
  boards: readonly { slug: string; name: string; kind: BoardKind }[];
  coming: readonly ShownMeeting[];
  latest: readonly ShownPublication[];
  /** what its notice board is called, where it has one here */
  noticeBoard: string | undefined;
  /** what it tells of itself, as published */
  presentation: PresentationContent;
  documents: readonly ShownDocument[];
  /** the year whose priorities and days are shown */
  year: string;
  today: string;
}

/** An organisation: its boards, what is coming, and what was published last. */
export function organisationPage({
  organisation,
  boards,
  coming,
  latest,
  noticeBoard,
  presentation,
  documents,
  year,
  today,
}: OrganisationContent): string {
  const { slug, name, kind } = organisation;
  const feed = organisationFeedAddress(slug);
  return publicPage({
    title: name,
    organisation,
    kicker: kindUnlessNamed(organisationKindWords[kind], name),
    alternates: [{ href: feed, title: `Protokoll från ${name}`, type: 'application/atom+xml' }],
    body: markup`${aboutPart(presentation)}
${workParts(presentation)}
${prioritiesPart(presentation, year, organisationAddress(slug))}
<h2>Nämnder, styrelser och andra organ</h2>
${
  boards.length === 0
    ? markup`<p>Inga organ finns här än.</p>`
    : markup`<ul class="rows">${boards.map(
        (board) =>
          markup`<li><p><a href="${boardAddress({ organisation: slug, board: board.slug })}">${board.name}</a></p>${note(kindUnlessNamed(boardKindWords[board.kind], board.name))}</li>`,
      )}</ul>`
}
<h2>Kommande sammanträden</h2>
${coming.length === 0 ? markup`<p>Inga sammanträden är utlysta just nu.</p>` : meetingRows(coming, today, true)}
<h2>Senaste protokoll${latest.some(({ notes }) => notes) && ' och minnesanteckningar'}</h2>
${latest.length === 0 ? markup`<p>Inga protokoll är publicerade här än.</p>` : publicationRows(latest)}
${documentsPart(documents, (number) => openDocumentAddress({ organisation: slug }, number))}
${timeline(presentation, year, slug, today)}
<ul class="ways"><li><a href="${searchAddress(slug)}">Sök i protokollen</a></li>${noticeBoard !== undefined && markup`<li><a href="${noticeBoardAddress(slug)}">${noticeBoard}</a></li>`}<li><a href="${feed}">Följ protokollen (Atom)</a></li><li><a href="${subscribeAddress(slug)}">Få mejl om nytt</a></li></ul>`,
  });
}

/** The days of one year that the organisation tells of; meetings stand with each board. */
function timeline(
  { timeline: entries }: PresentationContent,
  year: string,
  slug: string,
  today: string,
): Markup | false {
  const years = [...new Set([year, ...entries.map(({ day }) => day.slice(0, 4))])].sort().reverse();
  const ways = years.map((one) =>
    one === year
      ? markup`<li><span aria-current="true">${one}</span></li>`
      : markup`<li><a href="${organisationAddress(slug)}?ar=${one}#tidplan">${one}</a></li>`,
  );
  return (
    entries.length > 0 &&
    markup`<h2 id="tidplan">Tidplan ${year}</h2>
${years.length > 1 && markup`<nav aria-label="År"><ul class="ways">${ways}</ul></nav>`}
${timelinePart({ year, meetings: [], entries, today })}`
  );
}

const note = (words: string | undefined): Markup | false =>
  words !== undefined && markup`<p class="note">${words}</p>`;
