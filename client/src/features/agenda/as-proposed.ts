import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { freshKey, type DraftSection, type ItemDraft } from './item-draft.js';

type Decided = Pick<ItemDraft, 'sections' | 'outcome'>;

const says = ({ body }: DraftSection) => body.trim() !== '';

/** Whether something is proposed and nothing decided yet. */
export function canDecideAsProposed({ sections }: Pick<ItemDraft, 'sections'>): boolean {
  const of = (kind: SectionKind) => sections.filter((section) => section.kind === kind && says(section));
  return of('proposal').length === 1 && of('decision').length === 0;
}

/**
 * What was proposed, decided. Where the board's §§ have a section of their own for proposals (`keeps`) it stays, else it has
 * become the decision and stands there alone.
 */
export function decidedAsProposed({ sections, outcome }: Decided, keeps: boolean): Decided {
  const proposed = sections.find((section) => section.kind === 'proposal' && says(section));
  if (proposed === undefined) {
    return { sections, outcome };
  }
  const { body, points } = proposed;
  const rest = keeps ? sections : sections.filter((section) => section !== proposed);
  const empty = rest.find(({ kind }) => kind === 'decision');
  const decision: DraftSection = {
    key: freshKey(sections),
    kind: 'decision',
    heading: '',
    body,
    points,
    given: null,
  };
  return {
    outcome: outcome === '' ? 'approved' : outcome,
    sections:
      empty === undefined
        ? [decision, ...rest]
        : rest.map((section) => (section === empty ? { ...section, body, points } : section)),
  };
}
