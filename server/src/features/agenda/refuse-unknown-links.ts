import type { EntityManager } from 'typeorm';
import { linkedAttachments } from '@klubbat/shared/text/attachment-links';
import { textsOf } from '@klubbat/shared/text/item-texts';
import { fail } from '../../platform/errors.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import { findAttachmentKeys } from './agenda-item.store.js';

/**
 * Refuses texts that were written now and link to what is no attachment of the meeting. A text that stood before is left
 * alone, and so is everything that merely looks like a link: words are never refused.
 */
export async function refuseUnknownLinks(
  tx: EntityManager,
  { meetingId, content }: AgendaItem,
  before: ItemContent,
): Promise<void> {
  const stood = new Set(textsOf(before));
  const linked = textsOf(content)
    .filter((text) => !stood.has(text))
    .flatMap((text) => [...linkedAttachments(text)]);
  if (linked.length === 0) {
    return;
  }
  const known = new Set((await findAttachmentKeys(tx, meetingId)).map(({ id }) => id));
  if (linked.some((id) => !known.has(id))) {
    fail('invalid', { errors: [{ path: '$.sections', message: UNKNOWN_LINK }] });
  }
}

const UNKNOWN_LINK =
  'Texten länkar till en bilaga som inte finns i sammanträdet. Ta bort länken och spara igen.';
