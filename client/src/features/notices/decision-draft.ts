import type { DelegatedDecisionDraft } from '@klubbat/shared/contracts/delegated-decision';
import { delegatedDecisionWords as words } from '@klubbat/shared/sentences/delegated-decision-sentences';
import { today } from '../../lib/moment.js';

/** What is filled in about a decision by delegation; an empty text is none. */
export type DecisionDraft = Omit<DelegatedDecisionDraft, 'deciderName' | 'keptAt' | 'elsewhere'> & {
  deciderName: string;
  keptAt: string;
  /** on our own board, or on another's */
  place: 'own' | 'elsewhere';
  noticeBoard: string;
  postedOn: string;
  evidence: string;
  evidenceUrl: string;
};

export const placeLabels: Readonly<Record<DecisionDraft['place'], string>> = {
  own: 'Vår anslagstavla i Klubbat, nu',
  elsewhere: 'En annan tavla, där det redan är anslaget',
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
  place: 'Var beslutet anslås',
  noticeBoard: 'Anslagstavla',
  postedOn: 'Anslaget den',
  evidence: 'Vad som visar att det är anslaget (frivilligt)',
  evidenceUrl: 'Adress till anslaget (frivilligt)',
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
  place: 'own',
  noticeBoard: '',
  postedOn: today(),
  evidence: '',
  evidenceUrl: '',
});

/** As it is sent: what was left empty is left out. */
export function decisionOf(filled: DecisionDraft): DelegatedDecisionDraft {
  const { deciderName, keptAt, place, noticeBoard, postedOn, evidence, evidenceUrl, ...draft } = filled;
  const elsewhere = {
    board: noticeBoard.trim(),
    postedOn,
    ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
    ...(evidenceUrl.trim() === '' ? {} : { evidenceUrl: evidenceUrl.trim() }),
  };
  return {
    ...draft,
    ...(place === 'elsewhere' ? { elsewhere } : {}),
    ...(deciderName.trim() === '' ? {} : { deciderName }),
    ...(keptAt.trim() === '' ? {} : { keptAt }),
  };
}
