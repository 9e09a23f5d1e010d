import type {
  DelegatedDecisionDraft,
  PersonalDataFinding,
} from '@klubbat/shared/contracts/delegated-decision';
import { personalDataIn } from '@klubbat/shared/rules/personal-data';
import type { EntityManager } from 'typeorm';
import { knownNamesIn, nameAsCompared } from '../publications/known-names.js';

/** The fields that stand in the notice as they are written. */
const PUBLIC = ['decidedBy', 'caseNumber', 'delegationPoint', 'summary', 'keptAt'] as const;

/**
 * What in the words that anyone will read looks like personal data: a person looks at each. Names that the register knows are
 * left alone, and the name of who decided where it is told on purpose.
 */
export async function personalDataInDecision(
  tx: EntityManager,
  organisationId: string,
  draft: DelegatedDecisionDraft,
): Promise<PersonalDataFinding[]> {
  const texts = [
    ...PUBLIC.map((field) => ({ field: field as string, text: draft[field] ?? '' })),
    ...(draft.nameIsPublic ? [{ field: 'deciderName', text: draft.deciderName ?? '' }] : []),
  ];
  const isKnown = await knownNamesIn(
    tx,
    organisationId,
    texts.map(({ text }) => text),
    new Set(draft.nameIsPublic ? [nameAsCompared(draft.deciderName?.trim() ?? '')] : []),
  );
  return texts.flatMap(({ field, text }) =>
    personalDataIn(text, isKnown).map(({ kind, from, to }) => ({
      field,
      kind,
      words: text.slice(from, to),
    })),
  );
}
