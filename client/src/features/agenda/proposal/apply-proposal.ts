import type { ProposalFate, ProposalSection } from '@klubbat/shared/contracts/proposal';
import { linesOfText } from '@klubbat/shared/text/lines-of-text';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import type { SectionKind } from '@klubbat/shared/vocabulary/meeting-words';
import { freshKey, type DraftSection, type ItemDraft } from '../item-draft.js';
import type { ItemBoard } from '../use-item-board.js';

/** `after`: what stands is kept before it; `replace`: sections with text go, and this comes instead. */
export type ProposalMode = 'after' | 'replace';

type Headings = ItemBoard['headings'];

export const hasText = ({ body }: Pick<DraftSection, 'body'>) => body.trim() !== '';

const plain = (heading: string) => heading.trim().replace(/:$/, '').toLocaleLowerCase('sv');

/** The heading as the section keeps it: none of its own where it says what such a section is called anyway. */
function headingOf(heading: string, kind: SectionKind, headings: Headings): string {
  const usual = headings[kind] ?? '';
  const said = [usual, sectionHeadings[kind]].map(plain);
  return heading === '' || said.includes(plain(heading)) ? usual : heading.trim().replace(/:$/, '');
}

function withRecipients(
  recipients: ItemDraft['recipients'],
  names: readonly string[],
): ItemDraft['recipients'] {
  return names.reduce(
    (now, name) =>
      now.some((one) => plain(one.name) === plain(name))
        ? now
        : [...now, { key: freshKey(now), name, email: '' }],
    recipients,
  );
}

/** The sections one by one: into an empty one of its kind where there is one, else last. */
function withSections(
  sections: readonly DraftSection[],
  proposed: readonly { kind: SectionKind; heading: string; body: string }[],
  headings: Headings,
): DraftSection[] {
  return proposed.reduce<DraftSection[]>(
    (now, { kind, heading, body }) => {
      const own = headingOf(heading, kind, headings);
      const empty = now.find((section) => section.kind === kind && !hasText(section));
      return empty
        ? now.map((section) =>
            section === empty ? { ...section, body, heading: own === '' ? section.heading : own } : section,
          )
        : [...now, { key: freshKey(now), kind, heading: own, body, points: 'numbered', given: null }];
    },
    [...sections],
  );
}

/** What is written, with a proposal put in. What the proposal does not touch stays as it is. */
export function applyProposal(
  draft: Pick<ItemDraft, 'sections' | 'recipients'>,
  proposal: readonly ProposalSection[],
  mode: ProposalMode,
  headings: Headings,
): Pick<ItemDraft, 'sections' | 'recipients'> {
  const isSection = (fate: ProposalFate): fate is SectionKind => fate !== 'skip' && fate !== 'recipients';
  return {
    sections: withSections(
      mode === 'replace' ? draft.sections.filter((section) => !hasText(section)) : draft.sections,
      proposal.flatMap(({ fate, heading, body }) => (isSection(fate) ? [{ kind: fate, heading, body }] : [])),
      headings,
    ),
    recipients: withRecipients(
      draft.recipients,
      proposal.flatMap(({ fate, body }) => (fate === 'recipients' ? linesOfText(body) : [])),
    ),
  };
}
