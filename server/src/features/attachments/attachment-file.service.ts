import { charsetOf } from '../../documents/charset.js';
import { FileAnswer } from '../../http/answer.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { readFile } from '../files/stored-file.store.js';
import type { Attachment } from './attachment.entity.js';
import { PDF } from './file-check.js';

const PICTURES = ['image/png', 'image/jpeg'];
const TEXTS = ['text/plain', 'text/csv'];

/**
 * The file of an attachment. A PDF, a picture and plain text are shown by the browser, as just that; the rest is saved:
 * of a page or a drawing with scripts in it nobody knows what it may do there.
 */
export async function attachmentFile(
  work: Work,
  { fileId, fileName, number }: Pick<Attachment, 'fileId' | 'fileName'> & { number?: number },
): Promise<FileAnswer> {
  if (fileId === null) {
    fail('not-found');
  }
  const { bytes, mediaType } = await readFile(work.tx, fileId);
  const name = fileName ?? `Bilaga ${number ?? ''}`;
  if (TEXTS.includes(mediaType)) {
    return new FileAnswer(bytes, name, `text/plain; charset=${charsetOf(bytes)}`, 'inline', true);
  }
  const shown = mediaType === PDF || PICTURES.includes(mediaType);
  // the browser's own PDF reader does not start in a sandbox
  return new FileAnswer(bytes, name, mediaType, shown ? 'inline' : 'saved', mediaType !== PDF);
}
