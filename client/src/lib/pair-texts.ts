import { diffComm } from 'node-diff3';

/** A text and what has become of it; null: it was not there before, or is not there any more. */
export interface TextPair {
  before: string | null;
  after: string | null;
}

/** Two lists of texts set against each other: those that are the same meet, and between them the others in their order. */
export function pairTexts(before: string[], after: string[]): TextPair[] {
  return diffComm(before, after).flatMap(({ common = [], buffer1 = [], buffer2 = [] }) => [
    ...common.map((text) => ({ before: text, after: text })),
    ...Array.from({ length: Math.max(buffer1.length, buffer2.length) }, (_, index) => ({
      before: buffer1[index] ?? null,
      after: buffer2[index] ?? null,
    })),
  ]);
}
