import type { MemorandumState, SubmissionKind } from '../vocabulary/memorandum-words.js';
import { materialMoment } from './material-sentences.js';
import type { MaterialDeadline } from '../rules/material-deadline.js';

export const memorandumStateWords: Record<MemorandumState, string> = {
  draft: 'Utkast',
  sent: 'Inskickad',
  returned: 'Återsänd',
  accepted: 'På dagordningen',
  withdrawn: 'Återtagen',
};

export const submissionKindWords: Record<SubmissionKind, string> = {
  first: 'Inskickad',
  again: 'Inskickad igen',
  supplement: 'Komplettering',
};

export const memorandumFaults = {
  noMeeting: 'Välj vilket sammanträde den ska till.',
  otherMeeting: 'Sammanträdet finns inte hos det organet.',
  heldMeeting: 'Sammanträdet är redan hållet. Välj ett kommande.',
  noTitle: 'Skriv en rubrik.',
  noProposal: 'Skriv ett förslag till beslut.',
  noNote: 'Skriv vad kompletteringen gäller.',
  sameAsBefore: 'Ingenting är ändrat sedan du skickade in den.',
  late: (deadline: MaterialDeadline) =>
    `Den kom efter sista tiden, ${materialMoment(deadline)}. Ta in den som sen, eller skicka tillbaka den.`,
  newerSubmission: 'Handläggaren har skickat in en nyare. Läs den först.',
  notOfficial: 'Personen är inte handläggare i organet.',
  noFile: 'Filen saknas. Välj en fil.',
  manyFiles: (most: number) => `En tjänsteskrivelse har högst ${most} filer. Ta bort någon först.`,
  wrongState: 'Det går inte längre. Läs om sidan, så ser du var tjänsteskrivelsen är.',
} as const;

/** Sections that the secretary had changed, and that a supplement therefore left as they are. */
export function keptSentence(headings: readonly string[]): string {
  const listed = new Intl.ListFormat('sv', { type: 'conjunction' }).format(headings);
  return `${listed} är ändrad i punkten och står kvar. Jämför själv med kompletteringen.`;
}
