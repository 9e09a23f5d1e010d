import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { composeDocument } from '../../documents/compose-document.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import type { ComposedExtract } from './extract.service.js';

/** The first page of what a registrar files: the letter that the extract is sent with. */
export function coverLetter(
  { content, file }: ComposedExtract,
  covering: NonNullable<DocumentChoice['covering']>,
): ProtocolContent {
  return composeDocument(file, {
    kind: 'cover-letter',
    adjusted: [],
    draft: false,
    pagePerItem: false,
    files: {},
    covering,
    ...(content.look === undefined ? {} : { look: content.look }),
  });
}
