import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import { daySpan } from '@klubbat/shared/sentences/protocol-sentences';
import { protocolWords as words } from '@klubbat/shared/sentences/protocol-words';
import type { DocumentSource } from './document-kind.js';

/**
 * The block of the notice board on the cover (KL 8:12): filled in by hand when the adjustment is announced, for the pages
 * are frozen before anybody knows the days.
 */
export function noticePart(
  { layout, choice }: DocumentSource,
  { organisation, board, meeting }: MeetingFile,
  covered: readonly number[],
): Pick<ProtocolContent, 'notice'> {
  if (!layout.noticeBlock || covered.length === 0) {
    return {};
  }
  return {
    notice: {
      heading: words.notice,
      lines: [
        { label: words.board, value: `${board.name}, ${organisation.name}` },
        { label: words.meetingDate, value: daySpan(meeting.date, meeting.endDate) },
        { label: words.paragraphs, value: paragraphsLabel(board, covered, meeting.date) },
        ...(layout.keptAt === null ? [] : [{ label: words.keptAt, value: layout.keptAt }]),
        { label: words.adjustedOn },
        { label: words.noticeUp },
        { label: words.noticeDown },
        ...(choice.appealable === false ? [] : [{ label: words.lastAppealDay }]),
        ...(layout.keptAt === null ? [{ label: words.keptAt }] : []),
        { label: words.signature },
      ],
    },
  };
}
