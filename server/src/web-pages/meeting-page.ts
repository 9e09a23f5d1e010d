import { longDate } from '@klubbat/shared/sentences/dates';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import {
  boardAddress,
  meetingAddress,
  paragraphAddress,
  protocolAddress,
  protocolPdfAddress,
} from './addresses.js';
import { dayTag, timeSpan, weekdayTag } from './dates.js';
import { markup, type Markup } from './markup.js';
import { meetingState, meetingWord, placeOf, shownPlace, type ShownMeeting } from './meeting-lines.js';
import type { ShownOrganisation } from './organisation-page.js';
import { partWays, portions } from './portions.js';
import { publicPage } from './public-page.js';

/** A § as a list names it. */
export interface ShownItem {
  paragraph: number;
  /** `§ 9`, `§ 291/23` */
  label: string;
  title: string;
}

/** A public version of one adjustment, with the §§ that it holds. */
export interface ShownProtocol {
  number: number;
  publishedOn: string;
  items: readonly ShownItem[];
}

interface MeetingContent {
  organisation: ShownOrganisation;
  meeting: ShownMeeting;
  protocols: readonly ShownProtocol[];
  today: string;
  part: number;
}

/** `Sammanträde 5 oktober 2026` */
export const meetingTitle = (meeting: ShownMeeting): string =>
  `${meetingWord(meeting)} ${longDate(meeting.day)}`;

/** The ways that lead from an organisation to a meeting. */
export const waysToMeeting = (meeting: ShownMeeting): { label: string; href: string }[] => [
  { label: meeting.boardName, href: boardAddress(meeting) },
];

/** When and where a body meets, and what it has decided as far as that is published. Undefined where it has no such part. */
export function meetingPage({
  organisation,
  meeting,
  protocols,
  today,
  part,
}: MeetingContent): string | undefined {
  const { day, endDay, start, end } = meeting;
  const place = placeOf(meeting);
  const items = protocols
    .flatMap((protocol) => protocol.items)
    .sort((one, other) => one.paragraph - other.paragraph);
  const pages = portions(
    items.map(
      ({ paragraph, label, title }) =>
        markup`<li><p><a href="${paragraphAddress(place, paragraph)}">${label} ${title}</a></p></li>\n`,
    ),
  );
  const page = pages[part - 1];
  if (page === undefined) {
    return undefined;
  }
  const facts: [string, Markup | string][] = [
    [
      'Datum',
      markup`${weekdayTag(day)}${endDay !== null && endDay !== day && markup` till ${weekdayTag(endDay)}`}`,
    ],
    ['Tid', timeSpan(start, end)],
    ['Plats', shownPlace(meeting.place) ?? ''],
    ['Läge', meetingState(meeting, today)],
  ];
  return publicPage({
    title: meetingTitle(meeting),
    organisation,
    kicker: meeting.boardName,
    breadcrumbs: waysToMeeting(meeting),
    alternates: protocols.map(({ number }) => ({
      href: protocolPdfAddress(place, number),
      title: meeting.notes ? 'Anteckningarna som PDF' : 'Protokollet som PDF',
      type: 'application/pdf',
    })),
    body: markup`<dl class="facts">${facts
      .filter(([, value]) => value !== '')
      .map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${protocols.map((protocol) => protocolWays(protocol, meeting))}
<h2>Dagordning</h2>
${
  items.length === 0
    ? markup`<p>Dagordningen visas här när ${meeting.notes ? 'anteckningarna' : 'protokollet'} har publicerats.</p>`
    : markup`<ol class="rows">${page}</ol>\n${partWays(meetingAddress(place), part, pages.length)}`
}`,
  });
}

function protocolWays({ number, publishedOn, items }: ShownProtocol, meeting: ShownMeeting): Markup {
  const place = placeOf(meeting);
  const what = `${meeting.notes ? 'anteckningarna' : 'protokollet'}, ${printParagraphs(items.map(({ paragraph }) => paragraph))}`;
  return markup`<ul class="ways"><li><a href="${protocolAddress(place, number)}">Läs ${what}</a></li><li><a href="${protocolPdfAddress(place, number)}">Öppna ${what} som PDF</a></li></ul>
<p class="note">${meeting.notes ? 'Publicerade' : 'Publicerat'} ${dayTag(publishedOn)}.</p>
`;
}
