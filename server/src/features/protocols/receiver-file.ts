import type { EntityManager } from 'typeorm';
import { composeDocument } from '../../documents/compose-document.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import { printableTogether } from './document.service.js';
import type { Extract } from './extract.service.js';

/**
 * What a registrar files: the letter as the first page, then the extract, and both as text and data in the file. Refuses as
 * `printableTogether` does.
 */
export async function receiverFile(
  tx: EntityManager,
  { content, file, attachments }: Extract,
  covering: NonNullable<DocumentChoice['covering']>,
): Promise<Uint8Array> {
  const letter = composeDocument(file, {
    kind: 'cover-letter',
    adjusted: [],
    draft: false,
    pagePerItem: false,
    files: {},
    covering,
    ...(content.look === undefined ? {} : { look: content.look }),
  });
  const { pdf } = await printableTogether(
    tx,
    [
      { content: letter, attachments: [] },
      { content, attachments },
    ],
    content.fileTitle,
  );
  return pdf();
}
