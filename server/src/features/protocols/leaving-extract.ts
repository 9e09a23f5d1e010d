import type { EntityManager } from 'typeorm';
import { withSealPlace } from '../../documents/seal-part.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import { sha256Of } from '../files/stored-file.store.js';
import { printable, printableTogether } from './document.service.js';
import type { ComposedExtract } from './extract.service.js';
import { coverLetter } from './cover-letter.js';

/** A UUID (version 8, RFC 9562) of what it stands for: the same is called the same. */
function uuidOf(what: unknown): string {
  const sum = sha256Of(JSON.stringify(what));
  const variant = ((parseInt(sum.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `8${sum.slice(13, 16)}`,
    `${variant}${sum.slice(17, 20)}`,
    sum.slice(20, 32),
  ].join('-');
}

/**
 * The file of an extract that leaves, with a place for the seal; `covering`: with the letter as its first page. The same words
 * of the same meeting have the same reference: what is sent again is known to be the same, also when a later version of the
 * program would draw it otherwise. Refuses as `printable` does.
 */
export async function leavingExtract(
  tx: EntityManager,
  meetingId: string,
  extract: ComposedExtract,
  covering?: DocumentChoice['covering'],
): Promise<{ reference: string; pdf: () => Promise<Uint8Array> }> {
  const { attachments } = extract;
  const letter = covering && coverLetter(extract, covering);
  const reference = uuidOf([meetingId, extract.content, letter ?? null]);
  const content = withSealPlace(extract.content, reference);
  if (letter === undefined) {
    return { reference, pdf: await printable(tx, content, attachments) };
  }
  const { pdf } = await printableTogether(
    tx,
    [
      { content: { ...letter, reference }, attachments: [] },
      { content, attachments },
    ],
    content.fileTitle,
  );
  return { reference, pdf };
}
