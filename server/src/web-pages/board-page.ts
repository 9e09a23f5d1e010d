import { boardKindWords, mandateRoleWords } from '@klubbat/shared/sentences/words';
import { readText } from '@klubbat/shared/text/read-text';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import {
  boardAddress,
  boardCalendarAddress,
  boardFeedAddress,
  meetingAddress,
  subscribeAddress,
  type BoardPlace,
} from './addresses.js';
import { dayTag, timeSpan, weekdayTag } from './dates.js';
import { capital, kindUnlessNamed } from './house-page.js';
import { markup, type Markup } from './markup.js';
import {
  meetingRows,
  placeOf,
  publicationRows,
  shownPlace,
  type ShownMeeting,
  type ShownPublication,
} from './meeting-lines.js';
import type { ShownOrganisation } from './organisation-page.js';
import { publicPage } from './public-page.js';
import { textBlocks } from './rich-text.js';

export interface ShownMember {
  name: string;
  role: 'chair' | 'vice-chair' | 'member' | 'substitute';
  party: string | null;
  represents: string | null;
  from: string | null;
  until: string | null;
}

export interface ShownBoard {
  slug: string;
  name: string;
  kind: BoardKind;
  about: string | null;
  mandateFrom: string | null;
  mandateUntil: string | null;
  publicMeetings: boolean;
}

interface BoardContent {
  organisation: ShownOrganisation;
  board: ShownBoard;
  /** what its rows say it represents */
  members: readonly ShownMember[];
  coming: readonly ShownMeeting[];
  /** the year that is shown, and all that there are */
  year: string;
  years: readonly string[];
  ofYear: readonly ShownMeeting[];
  latest: readonly ShownPublication[];
  today: string;
}

/** A board: what it does, what comes next, what it has decided, and who sits in it. */
export function boardPage(content: BoardContent): string {
  const { organisation, board, coming, latest, today } = content;
  const place = { organisation: organisation.slug, board: board.slug };
  const [next, ...later] = coming.filter(({ cancelled }) => !cancelled);
  return publicPage({
    title: board.name,
    organisation,
    kicker: kindUnlessNamed(boardKindWords[board.kind], board.name),
    alternates: [
      { href: boardFeedAddress(place), title: `Protokoll från ${board.name}`, type: 'application/atom+xml' },
      { href: boardCalendarAddress(place), title: `Sammanträden, ${board.name}`, type: 'text/calendar' },
    ],
    body: markup`${board.about !== null && markup`<div class="text">${textBlocks(readText(board.about))}</div>`}
${next === undefined ? markup`<p>Inget sammanträde är utlyst just nu.</p>` : nextMeeting(next, board)}
${later.length > 0 && markup`<h2>Kommande sammanträden</h2>\n${meetingRows(later, today)}`}
<h2>Protokoll</h2>
${latest.length === 0 ? markup`<p>Inga protokoll är publicerade här än.</p>` : publicationRows(latest)}
${history(content, place)}
${members(content)}
<h2>Följ ${board.name}</h2>
<ul class="ways"><li><a href="${boardFeedAddress(place)}">Protokoll (Atom)</a></li><li><a href="${boardCalendarAddress(place)}">Sammanträden till din kalender (ICS)</a></li><li><a href="${subscribeAddress(place.organisation, place.board)}">Få mejl om nytt</a></li></ul>`,
  });
}

function nextMeeting(meeting: ShownMeeting, { publicMeetings }: ShownBoard): Markup {
  const where = shownPlace(meeting.place);
  return markup`<section class="next" aria-labelledby="nasta"><h2 id="nasta">Nästa ${meeting.notes ? 'möte' : 'sammanträde'}</h2>
<p class="lead"><a href="${meetingAddress(placeOf(meeting))}">${weekdayTag(meeting.day)}</a></p>
<p>${[timeSpan(meeting.start, meeting.end), where].filter((part) => part !== '' && part !== null).join(', ')}</p>
${publicMeetings && markup`<p>Du är välkommen att lyssna.</p>`}</section>`;
}

/** The meetings of one year, and the way to other years. */
function history({ ofYear, year, years, today }: BoardContent, place: BoardPlace): Markup {
  if (years.length === 0) {
    return markup``;
  }
  const ways = years.map((one) =>
    one === year
      ? markup`<li><span aria-current="true">${one}</span></li>`
      : markup`<li><a href="${boardAddress(place)}?ar=${one}#sammantraden">${one}</a></li>`,
  );
  return markup`<h2 id="sammantraden">Sammanträden ${year}</h2>
${years.length > 1 && markup`<nav aria-label="År"><ul class="ways">${ways}</ul></nav>`}
${ofYear.length === 0 ? markup`<p>Inga sammanträden ${year}.</p>` : meetingRows(ofYear, today)}`;
}

function term({ from, until }: ShownMember): Markup {
  return markup`${from !== null && markup`från ${dayTag(from)} `}${until !== null && markup`till ${dayTag(until)}`}`;
}

function memberTable(rows: readonly ShownMember[], caption: string, withTerm: boolean): Markup {
  const represents = rows.some((member) => member.represents !== null);
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Namn</th><th scope="col">Parti</th><th scope="col">Uppdrag</th>${represents && markup`<th scope="col">Företräder</th>`}${withTerm && markup`<th scope="col">Tid</th>`}</tr></thead>
<tbody>${rows.map(
    (member) =>
      markup`<tr><td>${member.name}</td><td>${member.party ?? '–'}</td><td>${capital(mandateRoleWords[member.role])}</td>${represents && markup`<td>${member.represents ?? '–'}</td>`}${withTerm && markup`<td>${term(member)}</td>`}</tr>\n`,
  )}</tbody></table></div>`;
}

/** Those of today; those who come and those who have been behind them. */
function members({ members: all, board: { mandateFrom, mandateUntil }, today }: BoardContent): Markup {
  const isPast = ({ until }: ShownMember) => until !== null && until < today;
  const isComing = ({ from }: ShownMember) => from !== null && from > today;
  const present = all.filter((member) => !isPast(member) && !isComing(member));
  const coming = all.filter(isComing);
  const past = all.filter(isPast);
  if (all.length === 0) {
    return markup`<h2>Ledamöter</h2>\n<p>Inga ledamöter är införda här än.</p>`;
  }
  return markup`<h2>Ledamöter</h2>
${mandateFrom !== null && mandateUntil !== null && markup`<p>Mandatperioden ${dayTag(mandateFrom)} till ${dayTag(mandateUntil)}.</p>`}
${present.length > 0 && memberTable(present, 'Ledamöter och ersättare i dag', false)}
${coming.length > 0 && memberTable(coming, 'Tillträder senare', true)}
${past.length > 0 && markup`<details><summary>Tidigare ledamöter och ersättare (${past.length})</summary>${memberTable(past, 'Tidigare ledamöter och ersättare', true)}</details>`}`;
}
