import type { CorrectionDraft } from '@klubbat/shared/contracts/correction';
import type { DocumentChoice } from '../src/documents/document-kind.js';
import type { Agent } from './test-app.js';

/** What a correction of that § says, for those who draw one. */
export function aCorrection(
  paragraph: number,
): Pick<DocumentChoice, 'correction' | 'paragraphs' | 'reference'> {
  return {
    paragraphs: [paragraph],
    reference: '019aa1b2-7c00-7a00-8a00-00000000c0de',
    correction: {
      paragraph,
      number: 2,
      oldText: 'Kostnaden ryms inom beslutad ram om 12 450 000 kronor',
      newText: 'Kostnaden ryms inom beslutad ram om 12 540 000 kronor',
      reason: 'Två siffror hade kastats om. I underlaget och i det som lästes upp står 12 540 000 kronor.',
      ground: 'decision-legality',
      decidedAs: 'chair',
      decidedBy: 'Åsa Öberg (S)',
      decidedOn: '2026-06-23',
      adjustedOn: '2026-06-20',
      protocolReference: '019aa1b2-7c00-7a00-8a00-0000000000ab',
      registered: { by: 'Sofia Åkerö', on: '2026-06-24' },
      replaces: 1,
    },
  };
}

/** What is sent to correct the first § of a meeting of `builders.ts` that has been adjusted. */
export function correctionBody(change: Partial<CorrectionDraft> = {}): CorrectionDraft {
  return {
    paragraph: 1,
    oldText: 'godkänner programmet',
    newText: 'godkänner programmet för sommaren',
    reason: 'Orden föll bort när protokollet skrevs.',
    ground: 'record',
    decidedAs: 'chair',
    decidedBy: 'Åsa Öberg (S)',
    decidedOn: '2025-01-15',
    ...change,
  };
}

export const corrects = (agent: Agent, adjustmentId = '', change: Partial<CorrectionDraft> = {}) =>
  agent.post(`/api/adjustments/${adjustmentId}/corrections`).send(correctionBody(change));
