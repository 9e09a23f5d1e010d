import { boardKindWords, organisationKindWords } from '@klubbat/shared/sentences/words';
import type { BoardKind, OrganisationKind } from '@klubbat/shared/vocabulary/meeting-words';
import {
  boardAddress,
  noticeBoardAddress,
  organisationFeedAddress,
  searchAddress,
  subscribeAddress,
} from './addresses.js';
import { kindUnlessNamed } from './house-page.js';
import { markup, type Markup } from './markup.js';
import { meetingRows, publicationRows, type ShownMeeting, type ShownPublication } from './meeting-lines.js';
import { publicPage } from './public-page.js';

export interface ShownOrganisation {
  slug: string;
  name: string;
  kind: OrganisationKind;
  colour: string | null;
}

interface OrganisationContent {
  organisation: ShownOrganisation;
  boards: readonly { slug: string; name: string; kind: BoardKind }[];
  coming: readonly ShownMeeting[];
  latest: readonly ShownPublication[];
  /** what its notice board is called, where it has one here */
  noticeBoard: string | undefined;
  today: string;
}

/** An organisation: its boards, what is coming, and what was published last. */
export function organisationPage({
  organisation,
  boards,
  coming,
  latest,
  noticeBoard,
  today,
}: OrganisationContent): string {
  const { slug, name, kind } = organisation;
  const feed = organisationFeedAddress(slug);
  return publicPage({
    title: name,
    organisation,
    kicker: kindUnlessNamed(organisationKindWords[kind], name),
    alternates: [{ href: feed, title: `Protokoll från ${name}`, type: 'application/atom+xml' }],
    body: markup`<h2>Nämnder, styrelser och andra organ</h2>
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
<h2>Senaste protokoll</h2>
${latest.length === 0 ? markup`<p>Inga protokoll är publicerade här än.</p>` : publicationRows(latest)}
<ul class="ways"><li><a href="${searchAddress(slug)}">Sök i protokollen</a></li>${noticeBoard !== undefined && markup`<li><a href="${noticeBoardAddress(slug)}">${noticeBoard}</a></li>`}<li><a href="${feed}">Följ protokollen (Atom)</a></li><li><a href="${subscribeAddress(slug)}">Få mejl om nytt</a></li></ul>`,
  });
}

const note = (words: string | undefined): Markup | false =>
  words !== undefined && markup`<p class="note">${words}</p>`;
