import type { DelegatedDecisionDraft } from '@klubbat/shared/contracts/delegated-decision';
import { delegatedDecisionWords as words } from '@klubbat/shared/sentences/delegated-decision-sentences';
import { today } from '../../lib/moment.js';

/** What is filled in about a decision by delegation; an empty text is none. */
export type DecisionDraft = Omit<DelegatedDecisionDraft, 'deciderName' | 'keptAt'> & {
  deciderName: string;
  keptAt: string;
};

export const decisionLabels = {
  decidedOn: words.decidedOn,
  decidedBy: words.decidedBy,
  deciderName: 'Namn på den som beslutade (frivilligt)',
  caseNumber: words.caseNumber,
  delegationPoint: words.delegationPoint,
  summary: 'Vad som beslutades',
  keptAt: `${words.keptAt} (frivilligt)`,
  appeal: 'Hur beslutet överklagas',
} as const;

export const emptyDecision = (): DecisionDraft => ({
  decidedOn: today(),
  decidedBy: '',
  deciderName: '',
  nameIsPublic: false,
  caseNumber: '',
  delegationPoint: '',
  summary: '',
  keptAt: '',
  appeal: 'legality',
});

/** As it is sent: what was left empty is left out. */
export function decisionOf({ deciderName, keptAt, ...draft }: DecisionDraft): DelegatedDecisionDraft {
  return {
    ...draft,
    ...(deciderName.trim() === '' ? {} : { deciderName }),
    ...(keptAt.trim() === '' ? {} : { keptAt }),
  };
}
