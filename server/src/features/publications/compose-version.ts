import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { leftOutOf } from '@klubbat/shared/rules/mask-record';
import type { PublicVersion } from '../../documents/document-kind.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { findAttachments, type AttachmentRow } from '../attachments/attachment.store.js';
import { composeMeeting } from '../protocols/document.service.js';
import type { About } from './prepared-publication.js';
import type { Publication } from './publication.entity.js';

/** Of notes the day on which they were finished; by whom may be masked. */
const finishedOn = ({ record, adjustedAt }: About['adjustment']) =>
  record === 'notes' && adjustedAt !== null ? { finished: { on: dayInSweden(adjustedAt) } } : {};

/** A public version of what anyone may read of the meeting (`file`), ready to be drawn. */
export async function composeVersion(
  { tx }: Pick<Work, 'tx'>,
  { meeting, adjustment }: About,
  version: Pick<Publication, 'masks' | 'attachments' | 'sourceSha256'> & {
    file: MeetingFile;
    corrected?: PublicVersion['corrected'];
  },
): Promise<{ content: ProtocolContent; attachments: AttachmentRow[] }> {
  const { file, masks, sourceSha256, corrected } = version;
  const named = new Map(file.attachments?.map((one) => [one.number, one]));
  const attachments = (await findAttachments(tx, meeting.id))
    .filter(
      ({ number, confidential }) =>
        version.attachments.includes(number) && named.has(number) && confidential === null,
    )
    // by the name that may be read: what a file is called can tell of whom it is
    .map((attachment) => ({ ...attachment, fileName: named.get(attachment.number)?.file ?? null }));
  const content = await composeMeeting(
    { tx, meeting, file, attachments },
    {
      adjusted: adjustment.paragraphs,
      draft: false,
      publicVersion: {
        sourceSha256,
        leftOut: leftOutOf(masks),
        ...(corrected === undefined ? {} : { corrected }),
      },
      ...finishedOn(adjustment),
    },
  );
  return { content, attachments };
}
