import type { BoardDraft } from './board-draft.js';

/** The fields of a board's settings that a person types in, by the name they have in the contract. */
export const boardFields = {
  name: { label: 'Namn', id: 'board-name' },
  paragraphPrefix: { label: 'Före paragrafnumret (frivilligt)', id: 'board-prefix' },
  caseNumberLabel: { label: 'Ärendets nummer kallas', id: 'board-case-label' },
  representsLabel: { label: 'Rubrik för vad ledamöterna företräder (frivilligt)', id: 'board-represents' },
  adjustmentNote: { label: 'Mening under underskrifterna (frivilligt)', id: 'board-note' },
  adjusterCount: { label: 'Antal justerare', id: 'board-adjusters' },
  reserveAdjusterCount: { label: 'Antal ersättare för justerare', id: 'board-reserves' },
  seats: { label: 'Antal ledamöter', id: 'board-seats' },
  substitutes: { label: 'Antal ersättare', id: 'board-substitutes' },
  noticeBoards: { label: 'Anslagstavlor', id: 'board-notice-boards' },
  noticeDays: { label: 'Dagar mellan kallelse och sammanträde', id: 'board-notice-days' },
} as const satisfies Partial<Record<keyof BoardDraft, { label: string; id: string }>>;

export interface BoardPartProps {
  draft: BoardDraft;
  change: (changes: Partial<BoardDraft>) => void;
  error: unknown;
}
