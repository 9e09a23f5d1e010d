import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { adjustedAtOnceFact } from '@klubbat/shared/sentences/at-once-sentences';
import { correctedRemark } from '@klubbat/shared/sentences/correction-sentences';
import { finishedSentence } from '@klubbat/shared/sentences/finished-notes-sentences';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { laterNewsSentence } from '@klubbat/shared/sentences/later-news-sentences';
import { adjournmentLine, clockSpan, weekdaySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import { numbersAtOnce } from './at-once-part.js';
import type { AdjustedAtOnce, DocumentChoice } from './document-kind.js';
import type { Names } from './names.js';

type Fact = ProtocolContent['facts'][number];

function filled(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.value.trim() !== '');
}

/** The numbers of the §§ among these items. */
export function coveredBy(items: readonly ContentItem[]): number[] {
  return items.flatMap((item) => (item.paragraph === null ? [] : [item.paragraph]));
}

/** On a cover the day is said in words too: the head has it in figures. */
export function dayFact({ meeting: { date, endDate, record } }: MeetingFile): Fact {
  return {
    label: record === 'notes' ? protocolWords.notesDate : protocolWords.meetingDate,
    value: endDate === undefined || endDate === date ? weekdayDate(date) : weekdaySpan(date, endDate),
  };
}

/** What the cover says of the meeting: only what is known. */
export function meetingFacts(file: MeetingFile, items: readonly ContentItem[]): Fact[] {
  const covered = coveredBy(items);
  const [only] = items;
  const paragraphs = items.length === 1 && only ? only.paragraphLabel : printParagraphs(covered);
  const { meeting } = file;
  return filled([
    { label: protocolWords.meeting, value: meeting.extra ? protocolWords.extraMeeting : '' },
    { label: protocolWords.protocolNumber, value: meeting.number ?? '' },
    { label: protocolWords.place, value: meeting.place ?? '' },
    { label: protocolWords.time, value: clockSpan(meeting.start, meeting.end) },
    {
      label: protocolWords.adjournments,
      value: (meeting.adjournments ?? []).map(adjournmentLine).join('; '),
    },
    { label: protocolWords.paragraphs, value: covered.length > 0 ? paragraphs : '' },
  ]);
}

/** Notes are not adjusted: who led, who wrote and when they were finished stands among the facts. */
export function notesFacts(
  file: MeetingFile,
  names: Names,
  { finished }: Pick<DocumentChoice, 'finished'> = {},
): Fact[] {
  const { chair, secretary } = file.officers ?? {};
  return filled([
    { label: protocolWords.chair, value: chair ? names.one(chair) : '' },
    { label: protocolWords.secretary, value: secretary ? names.one(secretary) : '' },
    { label: protocolWords.notesFinished, value: finished ? finishedSentence(finished) : '' },
  ]);
}

/** An extract says of every § whether it is adjusted: it may be read long after. */
export function statusFacts(
  items: readonly ContentItem[],
  {
    adjustedAtOnce,
    corrected = [],
    news = [],
  }: Pick<DocumentChoice, 'adjustedAtOnce' | 'corrected' | 'news'>,
): Fact[] {
  const atOnce = numbersAtOnce(adjustedAtOnce);
  const adjusted = ({ paragraph }: ContentItem) =>
    paragraph !== null && atOnce.has(paragraph) ? protocolWords.adjustedAtOnce : protocolWords.adjusted;
  return items.map((item) => ({
    label: item.paragraphLabel,
    value: [
      item.adjusted ? adjusted(item) : protocolWords.notAdjusted,
      item.appealStatus,
      ...news.filter(({ paragraph }) => paragraph === item.paragraph).map(laterNewsSentence),
      correctedRemark(corrected.filter(({ paragraph }) => paragraph === item.paragraph)),
    ]
      .filter((text) => text !== undefined && text !== '')
      .join('. '),
  }));
}

/** Which §§ were adjusted at the meeting itself, and when. */
export function atOnceFacts({ board, meeting }: MeetingFile, atOnce: readonly AdjustedAtOnce[]): Fact[] {
  const told = atOnce.map(({ paragraphs, on }) =>
    adjustedAtOnceFact(paragraphsLabel(board, paragraphs, meeting.date), on),
  );
  return filled([{ label: protocolWords.atOnce, value: told.join('; ') }]);
}
