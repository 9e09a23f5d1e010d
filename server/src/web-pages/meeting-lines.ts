import { longDate } from '@klubbat/shared/sentences/dates';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { meetingAddress, protocolAddress, protocolPdfAddress, type MeetingPlace } from './addresses.js';
import { dayTag, timeSpan, weekdayTag } from './dates.js';
import { markup, type Markup } from './markup.js';

/** A meeting as it has been told of. */
export interface ShownMeeting {
  organisation: string;
  board: string;
  boardName: string;
  address: string;
  day: string;
  endDay: string | null;
  start: string | null;
  end: string | null;
  place: string | null;
  extra: boolean;
  cancelled: boolean;
  notes: boolean;
  published: boolean;
}

/** A public version as a list names it. */
export interface ShownPublication {
  organisation: string;
  board: string;
  boardName: string;
  address: string;
  day: string;
  number: number;
  notes: boolean;
  paragraphs: number[];
  /** YYYY-MM-DD in Sweden */
  publishedOn: string;
}

export const placeOf = ({
  organisation,
  board,
  address,
}: Pick<ShownMeeting, 'organisation' | 'board' | 'address'>): MeetingPlace => ({
  organisation,
  board,
  day: address,
});

/** Where one comes in; a link to a meeting on the net is for those who take part. */
export const shownPlace = (place: string | null): string | null =>
  place !== null && /:\/\/|www\.|@|\bteams\b|\bzoom\b/i.test(place) ? 'På distans' : place;

/** `Sammanträde`, or `Möte` of a body that keeps notes. */
export const meetingWord = ({ notes, extra }: Pick<ShownMeeting, 'notes' | 'extra'>): string =>
  notes ? (extra ? 'Extra möte' : 'Möte') : extra ? 'Extra sammanträde' : 'Sammanträde';

/** How far it has come: in words, with nothing told by colour alone. */
export function meetingState(meeting: ShownMeeting, today: string): Markup {
  if (meeting.cancelled) {
    return markup`<span class="state problem">Inställt</span>`;
  }
  if (meeting.published) {
    return markup`<span class="state done">${meeting.notes ? 'Anteckningarna är publicerade' : 'Protokollet är publicerat'}</span>`;
  }
  return (meeting.endDay ?? meeting.day) >= today
    ? markup`<span class="state">Kallat</span>`
    : markup`<span class="quiet">${meeting.notes ? 'Anteckningarna är inte publicerade' : 'Protokollet är inte publicerat'}</span>`;
}

/** When and where, on one line. */
export function whenAndWhere({ endDay, day, start, end, place }: ShownMeeting): Markup {
  const shown = shownPlace(place);
  const more = [
    endDay !== null && endDay !== day ? markup`till ${dayTag(endDay)}` : null,
    timeSpan(start, end) || null,
    shown,
  ].filter((part) => part !== null);
  return markup`${more.map((part, i) => markup`${i > 0 && ', '}${part}`)}`;
}

/** Meetings as a list. `named`: with the board of each, where they are of several. */
export function meetingRows(meetings: readonly ShownMeeting[], today: string, named = false): Markup {
  return markup`<ul class="rows">${meetings.map(
    (meeting) => markup`<li>
<p><a href="${meetingAddress(placeOf(meeting))}">${named ? `${meeting.boardName}, ` : meeting.extra ? `${meetingWord(meeting)} ` : ''}${weekdayTag(meeting.day)}</a></p>
<p class="note">${whenAndWhere(meeting)}</p>
<p class="note">${meetingState(meeting, today)}</p>
</li>`,
  )}</ul>`;
}

/** `Protokoll, Regionstyrelsen 5 oktober 2026` */
export const publicationTitle = ({
  notes,
  boardName,
  day,
}: Pick<ShownPublication, 'notes' | 'boardName' | 'day'>): string =>
  `${notes ? 'Minnesanteckningar' : 'Protokoll'}, ${boardName} ${longDate(day)}`;

/** Public versions as a list, each as page and as PDF. */
export function publicationRows(publications: readonly ShownPublication[]): Markup {
  return markup`<ul class="rows">${publications.map((one) => {
    const title = publicationTitle(one);
    const place = placeOf(one);
    return markup`<li>
<p><a href="${protocolAddress(place, one.number)}">${title}</a></p>
<p class="note">${printParagraphs(one.paragraphs)}. ${one.notes ? 'Publicerade' : 'Publicerat'} ${dayTag(one.publishedOn)}. <a href="${protocolPdfAddress(place, one.number)}" aria-label="${title} som PDF">PDF</a></p>
</li>`;
  })}</ul>`;
}
