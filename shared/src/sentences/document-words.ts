import type { DocumentKind } from '../vocabulary/document-kinds.js';
import { protocolWords } from './protocol-words.js';

interface DocumentWords {
  /** in the head of each page */
  title: string;
  /** as the first word of the file's title */
  file: string;
  dateLabel: string;
  /** in the head while the words may still change */
  draft: string;
}

const { meetingDate, notesDate, draft, notesDraft } = protocolWords;

/** What each kind of paper is called. */
export const documentWords: Readonly<Record<DocumentKind, DocumentWords>> = {
  protocol: { title: 'PROTOKOLL', file: 'Protokoll', dateLabel: meetingDate, draft },
  notes: { title: 'MINNESANTECKNINGAR', file: 'Minnesanteckningar', dateLabel: notesDate, draft: notesDraft },
  immediate: { title: 'OMEDELBAR JUSTERING', file: 'Omedelbar justering', dateLabel: meetingDate, draft },
  extract: { title: 'PROTOKOLLSUTDRAG', file: 'Protokollsutdrag', dateLabel: meetingDate, draft },
};
