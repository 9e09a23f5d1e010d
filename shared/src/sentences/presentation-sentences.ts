import type { OpenDocumentKind } from '../vocabulary/presentation-words.js';

/** What documents of a kind are called, one and several. */
export const openDocumentKindWords: Readonly<Record<OpenDocumentKind, { one: string; many: string }>> = {
  'position-paper': { one: 'positionspapper', many: 'Positionspapper' },
  plan: { one: 'plan eller strategi', many: 'Planer och strategier' },
  rules: { one: 'reglemente', many: 'Reglementen' },
  report: { one: 'rapport', many: 'Rapporter' },
  other: { one: 'annat dokument', many: 'Andra dokument' },
};

/** Why something of an open page cannot be kept as it was sent. */
export const presentationSentences = {
  noPdf: 'Lägg in dokumentet som PDF: den kan alla öppna.',
  oneFile: 'Lägg in en fil i taget.',
  fileMissing: 'Välj en fil.',
} as const;
