import type { TimelineEntry } from '@klubbat/shared/contracts/presentation';
import { readText } from '@klubbat/shared/text/read-text';
import { meetingAddress } from './addresses.js';
import { weekdayTag } from './dates.js';
import { markup, type Markup } from './markup.js';
import { meetingState, meetingWord, placeOf, whenAndWhere, type ShownMeeting } from './meeting-lines.js';
import { textBlocks } from './rich-text.js';

interface TimelineContent {
  year: string;
  /** of that year: as the body has told of its meetings, and what it says of other days */
  meetings: readonly ShownMeeting[];
  entries: readonly TimelineEntry[];
  today: string;
}

interface Day {
  day: string;
  start: string;
  shown: Markup;
}

function told({ title, text, link }: TimelineEntry): Markup {
  return markup`<p>${title}</p>
${text.trim() !== '' && markup`<div class="text">${textBlocks(readText(text))}</div>`}${
    link !== null &&
    markup`<p class="note"><a href="${link}" rel="external">${new URL(link).hostname.replace(/^www\./, '')}<span class="hidden">: läs mer om ${title}</span></a></p>`
  }`;
}

/**
 * The days of a year with what happens on them, in their order. What is written of the day of a meeting stands at that meeting,
 * whose own page leads to its protocol or notes.
 */
export function timelinePart({ year, meetings, entries, today }: TimelineContent): Markup {
  const here = entries.filter(({ day }) => day.startsWith(year));
  const firstOf = new Map([...meetings].reverse().map((meeting) => [meeting.day, meeting]));
  const alone = here.filter(({ day }) => !firstOf.has(day));
  const days: Day[] = [
    ...meetings.map((meeting): Day => ({
      day: meeting.day,
      start: meeting.start ?? '',
      shown: markup`<p><a href="${meetingAddress(placeOf(meeting))}">${weekdayTag(meeting.day)}</a>, ${meetingWord(meeting).toLocaleLowerCase('sv')}</p>
<p class="note">${whenAndWhere(meeting)}</p>
<p class="note">${meetingState(meeting, today)}</p>
${firstOf.get(meeting.day) === meeting && here.filter(({ day }) => day === meeting.day).map(told)}`,
    })),
    ...alone.map((entry): Day => ({
      day: entry.day,
      start: '',
      shown: markup`<p>${weekdayTag(entry.day)}</p>\n${told(entry)}`,
    })),
  ].sort((one, other) => `${one.day}${one.start}`.localeCompare(`${other.day}${other.start}`));
  const next = days.find(({ day }) => day >= today);
  return days.length === 0
    ? markup`<p>Inget är planerat ${year}.</p>`
    : markup`<ol class="way" role="list">${days.map(
        (one) => markup`<li${one === next && markup` class="here"`}>${one.shown}</li>\n`,
      )}</ol>`;
}
