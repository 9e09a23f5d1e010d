import type { EntityManager } from 'typeorm';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { offers } from '@klubbat/shared/rules/document-rules';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import type { PaperKind } from '@klubbat/shared/vocabulary/document-kinds';
import { fail } from '../../platform/errors.js';
import type { AttachmentRow } from '../attachments/attachment.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { sha256Of } from '../files/stored-file.store.js';
import { gatherRecord } from '../record/meeting-record.js';
import { adjustedParagraphs } from './adjusted-paragraphs.js';
import { composeMeeting, printable } from './document.service.js';
import { findAdjustments } from './protocol.store.js';

/** A paper that has been made for an item, to stand before its appendices where papers follow their item. */
export interface MadePaper {
  itemId: string;
  label: string;
  title: string;
  bytes: Uint8Array;
}

/** What a paper of the meeting says as it stands now, with what has been made for its items. Refuses with `invalid` where the meeting has nothing to say in it. */
export async function composePaper(
  tx: EntityManager,
  meeting: Meeting,
  kind: PaperKind,
  first: readonly MadePaper[] = [],
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
      firstPapers: Object.fromEntries(
        items.flatMap(({ id }, place) => {
          const made = first.find(({ itemId }) => itemId === id);
          return made === undefined
            ? []
            : [[place, { label: made.label, title: made.title, sha256: sha256Of(made.bytes) }]];
        }),
      ),
    },
  );
  return { content, attachments };
}

/** The paper as PDF. Refuses as `composePaper` does, and with `file-broken` for an appendix that cannot be bound. */
export async function makePaper(
  tx: EntityManager,
  meeting: Meeting,
  kind: PaperKind,
  first: readonly MadePaper[] = [],
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const { content, attachments } = await composePaper(tx, meeting, kind, first);
  return { content, pdf: await printable(tx, content, attachments, first) };
}
