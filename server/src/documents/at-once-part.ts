import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ContentItem, ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { attendanceIn } from '@klubbat/shared/rules/immediate-adjustment';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import {
  adjustedAtOnceSentence,
  atOnceTitle,
  foundInSentence,
  putInWritingOn,
} from '@klubbat/shared/sentences/at-once-sentences';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords } from '@klubbat/shared/sentences/protocol-words';
import type { AdjustedAtOnce, DocumentSource } from './document-kind.js';
import { paragraph } from './rich.js';

/** What the document of §§ that are adjusted at once is called: `Omedelbart justerad § 12 Regionfullmäktige 2025-01-14` */
export function atOnceFileTitle(file: MeetingFile, paragraphs: readonly number[]): string {
  const label = paragraphsLabel(file.board, paragraphs, file.meeting.date);
  return `${atOnceTitle(label)} ${file.board.name} ${daySpan(file.meeting.date, file.meeting.endDate)}`;
}

/** The meeting as a document of these §§ alone tells it: who was there in them, on its cover. */
export function fileOfParagraphs(file: MeetingFile, paragraphs: readonly number[]): MeetingFile {
  const { attendance: _whole, attachments, ...rest } = file;
  return {
    ...rest,
    ...(file.attendance === undefined ? {} : { attendance: attendanceIn(file, paragraphs) }),
    ...(attachments === undefined
      ? {}
      : { attachments: attachments.filter(({ source }) => source !== 'attendance') }),
  };
}

/** The fact on the cover of such a document: when it was put in writing. */
export function putInWritingFact(minute: string | undefined): ProtocolContent['facts'] {
  return minute === undefined ? [] : [{ label: protocolWords.adjustment, value: putInWritingOn(minute) }];
}

/** The numbers of the §§ that were adjusted at once. */
export function numbersAtOnce(adjustments: readonly AdjustedAtOnce[] = []): ReadonlySet<number> {
  return new Set(adjustments.flatMap(({ paragraphs }) => paragraphs));
}

/** A § that was adjusted at once, in the protocol that follows: by whom and when, and its text or where that is found. */
export function toldAtOnce(item: ContentItem, { file, choice, names }: DocumentSource): ContentItem {
  const atOnce = (choice.adjustedAtOnce ?? []).find(
    ({ paragraphs }) => item.paragraph !== null && paragraphs.includes(item.paragraph),
  );
  if (atOnce === undefined) {
    return item;
  }
  const said = adjustedAtOnceSentence(names.all(atOnce.by), atOnce.on);
  const found = foundInSentence(atOnceFileTitle(file, atOnce.paragraphs));
  return atOnce.style === 'repeat'
    ? { ...item, remarks: [...item.remarks, said] }
    : { ...item, parts: [{ blocks: [paragraph(`${said}. ${found}`)] }] };
}
