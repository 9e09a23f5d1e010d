import type { EntityManager } from 'typeorm';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { offers } from '@klubbat/shared/rules/document-rules';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import type { PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { fail } from '../../platform/errors.js';
import type { AttachmentRow } from '../attachments/attachment.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { gatherRecord } from '../record/meeting-record.js';
import { adjustedParagraphs } from './adjusted-paragraphs.js';
import { composeMeeting, printable } from './document.service.js';
import { findAdjustments } from './protocol.store.js';

/** What a paper of the meeting says as it stands now. Refuses with `invalid` where the meeting has nothing to say in it. */
export async function composePaper(
  tx: EntityManager,
  meeting: Meeting,
  kind: PaperKind,
): Promise<{ content: ProtocolContent; attachments: AttachmentRow[] }> {
  const { file, items, attachments } = await gatherRecord(tx, meeting);
  if (!offers(file, kind)) {
    const message = `Sammanträdet har inget att skriva i ${documentWords[kind].file.toLocaleLowerCase('sv')}.`;
    fail('invalid', { errors: [{ path: '$.kind', message }] });
  }
  const content = await composeMeeting(
    { tx, meeting, file, attachments },
    {
      kind,
      adjusted: adjustedParagraphs(items, await findAdjustments(tx, meeting.id)),
      draft: false,
      pagePerItem: false,
    },
  );
  return { content, attachments };
}

/** The paper as PDF. Refuses as `composePaper` does, and with `file-broken` for an appendix that cannot be bound. */
export async function makePaper(
  tx: EntityManager,
  meeting: Meeting,
  kind: PaperKind,
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const { content, attachments } = await composePaper(tx, meeting, kind);
  return { content, pdf: await printable(tx, content, attachments) };
}
