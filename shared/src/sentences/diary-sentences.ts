import type { DiaryKind } from '../vocabulary/diary-kinds.js';
import type { SendingManner } from '../vocabulary/sending-manners.js';
import { sendingMannerWords } from './sending-sentences.js';

export const diaryKindWords: Readonly<Record<DiaryKind, string>> = {
  extract: 'Protokollsutdrag',
  correction: 'Rättelse',
  'later-news': 'Nyhet om beslut',
  'other-way': 'Sänt på annat sätt',
};

/** How it left: by mail from here, or how else. */
export function diaryManner(manner: SendingManner | null): string {
  return manner === null ? 'E-post' : sendingMannerWords[manner];
}

/** `RS 2026/114-4`: the document in its case; without a case number nothing. */
export function documentLabel(entry: { caseNumber: string | null; documentNumber: number | null }): string {
  return entry.caseNumber === null ? '' : `${entry.caseNumber}-${entry.documentNumber ?? ''}`;
}
