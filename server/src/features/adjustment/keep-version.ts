import { layoutOf } from '@klubbat/shared/contracts/board-layout';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import type { Work } from '../../platform/work.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { renderDocument } from '../protocols/document.service.js';
import { addVersion, countVersions } from '../protocols/protocol.store.js';
import type { MeetingRecord } from '../record/meeting-record.js';
import type { Board } from '../register/board.entity.js';

/** From the first time that something of a meeting is frozen its board and its looks are as they were then. */
export function keepAsOf(meeting: Meeting, file: MeetingRecord['file'], board: Board | null): void {
  meeting.organisationAsOf ??= file.organisation;
  meeting.boardAsOf ??= file.board;
  meeting.voteStyle ??= board?.voteStyle ?? null;
  meeting.attendanceStyle ??= board?.attendanceStyle ?? null;
  meeting.layout ??= board === null ? null : layoutOf(board);
}

/**
 * Keeps what an adjustment says as record, content and PDF: these bytes are served for ever.
 *
 * @returns the SHA-256 of the PDF. Refuses as `renderDocument` does
 */
export async function keepVersion(
  work: Work,
  meeting: Meeting,
  {
    id,
    adjustmentId,
    file,
    content,
    attachments,
  }: { id: string; adjustmentId: string; content: ProtocolContent } & Pick<
    MeetingRecord,
    'file' | 'attachments'
  >,
): Promise<string> {
  const pdf = await renderDocument(work.tx, content, attachments);
  const sha256 = sha256Of(pdf);
  await addVersion(work.tx, {
    id,
    meetingId: meeting.id,
    adjustmentId,
    number: (await countVersions(work.tx, meeting.id)) + 1,
    record: file,
    content,
    pdf: Buffer.from(pdf),
    sha256,
    createdAt: work.now,
  });
  return sha256;
}
