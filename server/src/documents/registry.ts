import type { DocumentKind } from '@klubbat/shared/vocabulary/document-kinds';
import type { DocumentDefinition } from './document-kind.js';
import { extract } from './kinds/extract.js';
import { immediate } from './kinds/immediate.js';
import { notes } from './kinds/notes.js';
import { protocol } from './kinds/protocol.js';

/** Every kind of paper by its name: one that is missing does not compile. */
export const registry: Readonly<Record<DocumentKind, DocumentDefinition>> = {
  protocol,
  notes,
  extract,
  immediate,
};
