import type { PresentationContent } from '@klubbat/shared/contracts/presentation';
import { boardKindWords } from '@klubbat/shared/sentences/words';
import type { BoardKind } from '@klubbat/shared/vocabulary/meeting-words';
import {
  boardAddress,
  boardCalendarAddress,
  boardFeedAddress,
  earlierMembersAddress,
  meetingAddress,
  openDocumentAddress,
  subscribeAddress,
  type BoardPlace,
} from './addresses.js';
import { timeSpan, weekdayTag } from './dates.js';
import { kindUnlessNamed } from './house-page.js';
import { markup, type Markup } from './markup.js';
import {
  meetingRows,
  placeOf,
  publicationRows,
  shownPlace,
  type ShownMeeting,
  type ShownPublication,
} from './meeting-lines.js';
import { memberParts, type ShownMember } from './member-parts.js';
import type { ShownOrganisation } from './organisation-page.js';
import {
  aboutPart,
  documentsPart,
  prioritiesPart,
  workParts,
  type ShownDocument,
} from './presentation-parts.js';
import { publicPage } from './public-page.js';
import { timelinePart } from './timeline-part.js';

export interface ShownBoard {
  slug: string;
  name: string;
  kind: BoardKind;
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
  /** what it tells of itself, as published */
  presentation: PresentationContent;
  documents: readonly ShownDocument[];
  today: string;
}

/** A board: what it does, what comes next, what it has decided, and who sits in it. */
export function boardPage(content: BoardContent): string {
  const { organisation, board, coming, latest, today, presentation, documents, year } = content;
  const place = { organisation: organisation.slug, board: board.slug };
  const [next, ...later] = coming.filter(({ cancelled }) => !cancelled);
  const ofNotes = keepsNotes(content);
  return publicPage({
    title: board.name,
    organisation,
    kicker: kindUnlessNamed(boardKindWords[board.kind], board.name),
    alternates: [
      {
        href: boardFeedAddress(place),
        title: `${ofNotes ? 'Minnesanteckningar' : 'Protokoll'} från ${board.name}`,
        type: 'application/atom+xml',
      },
      { href: boardCalendarAddress(place), title: `Sammanträden, ${board.name}`, type: 'text/calendar' },
    ],
    body: markup`${aboutPart(presentation)}
${next === undefined ? markup`<p>Inget ${ofNotes ? 'möte' : 'sammanträde'} är utlyst just nu.</p>` : nextMeeting(next, board)}
${workParts(presentation)}
${prioritiesPart(presentation, year, boardAddress(place))}
${later.length > 0 && markup`<h2>Kommande ${ofNotes ? 'möten' : 'sammanträden'}</h2>\n${meetingRows(later, today)}`}
<h2>${ofNotes ? 'Minnesanteckningar' : 'Protokoll'}</h2>
${latest.length === 0 ? markup`<p>Inga ${ofNotes ? 'minnesanteckningar' : 'protokoll'} är publicerade här än.</p>` : publicationRows(latest)}
${documentsPart(documents, (number) => openDocumentAddress(place, number))}
${timeline(content, place)}
${memberParts(content, earlierMembersAddress(place))}
<h2>Följ ${board.name}</h2>
<ul class="ways"><li><a href="${boardFeedAddress(place)}">${ofNotes ? 'Minnesanteckningar' : 'Protokoll'} (Atom)</a></li><li><a href="${boardCalendarAddress(place)}">${ofNotes ? 'Möten' : 'Sammanträden'} till din kalender (ICS)</a></li><li><a href="${subscribeAddress(place.organisation, place.board)}">Få mejl om nytt</a></li></ul>`,
  });
}

/** A body that decides nothing writes notes of its meetings: then no word of protocols is said. A group talks, and others decide. */
function keepsNotes({ board, coming, ofYear, latest }: BoardContent): boolean {
  const known = [...coming, ...ofYear, ...latest];
  return known.length === 0 ? board.kind === 'group' : known.every(({ notes }) => notes);
}

function nextMeeting(meeting: ShownMeeting, { publicMeetings }: ShownBoard): Markup {
  const where = shownPlace(meeting.place);
  return markup`<section class="next" aria-labelledby="nasta"><h2 id="nasta">Nästa ${meeting.notes ? 'möte' : 'sammanträde'}</h2>
<p class="lead"><a href="${meetingAddress(placeOf(meeting))}">${weekdayTag(meeting.day)}</a></p>
<p>${[timeSpan(meeting.start, meeting.end), where].filter((part) => part !== '' && part !== null).join(', ')}</p>
${publicMeetings && markup`<p>Du är välkommen att lyssna.</p>`}</section>`;
}

/** The days of one year, and the way to other years. */
function timeline(
  { ofYear, year, years, today, presentation }: BoardContent,
  place: BoardPlace,
): Markup | false {
  const { timeline: entries, priorities } = presentation;
  const all = [
    ...new Set([
      ...years,
      ...entries.map(({ day }) => day.slice(0, 4)),
      // a year whose priorities are looked at is one of them
      ...priorities.map((one) => String(one.year)).filter((one) => one === year),
    ]),
  ].sort((one, other) => other.localeCompare(one));
  if (all.length === 0) {
    return false;
  }
  const ways = all.map((one) =>
    one === year
      ? markup`<li><span aria-current="true">${one}</span></li>`
      : markup`<li><a href="${boardAddress(place)}?ar=${one}#tidplan">${one}</a></li>`,
  );
  return markup`<h2 id="tidplan">Tidplan ${year}</h2>
${all.length > 1 && markup`<nav aria-label="År"><ul class="ways">${ways}</ul></nav>`}
${timelinePart({ year, meetings: ofYear, entries, today })}`;
}
