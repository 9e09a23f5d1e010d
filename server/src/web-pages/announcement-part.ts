import { maskingWords } from '@klubbat/shared/sentences/masking-sentences';
import { dayTag, timeSpan, weekdayTag } from './dates.js';
import { markup, type Markup } from './markup.js';
import { shownPlace } from './meeting-lines.js';

/** A meeting of fullmäktige as it is announced. */
export interface ShownAnnouncement {
  body: string;
  day: string;
  endDay: string | null;
  start: string | null;
  place: string | null;
  announcedOn: string;
  cancelled: boolean;
  items: readonly { title: string | null; later: string | null }[];
}

/** The meetings that are announced on a notice board (KL 5:13): when, where and what is dealt with. Nothing where there is none. */
export function announcementPart(announcements: readonly ShownAnnouncement[]): Markup | false {
  return (
    announcements.length > 0 &&
    markup`<h2>Kungjorda sammanträden</h2>
${announcements.map(announcement)}`
  );
}

function announcement({ body, day, endDay, start, place, ...rest }: ShownAnnouncement): Markup {
  const { announcedOn, cancelled, items } = rest;
  const where = [timeSpan(start, null), shownPlace(place) ?? ''].filter((words) => words !== '').join(', ');
  return markup`<h3>${body} ${weekdayTag(day)}${endDay !== null && endDay !== day && markup` till ${weekdayTag(endDay)}`}</h3>
<p>${cancelled && markup`<span class="state problem">Inställt</span> `}${where}</p>
<ol>${items.map(
    ({ title, later }) =>
      markup`<li>${title ?? maskingWords.secretTitle}${later !== null && markup` (kungjort ${dayTag(later)})`}</li>`,
  )}</ol>
<p class="note">Kungjort ${dayTag(announcedOn)}. Sammanträdet är offentligt.</p>
`;
}
