import { useId } from 'react';
import type { LeftOut, ProposalFate, ProposalSection } from '@klubbat/shared/contracts/proposal';
import { leftOutSentence } from '@klubbat/shared/sentences/proposal-sentences';
import { sectionKindName } from '../../../lib/section-kind-name.js';
import { Notice } from '../../../ui/notice.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { StoredText } from '../../../ui/rich-text.js';
import { SelectField } from '../../../ui/select-field.js';
import type { DraftSection } from '../item-draft.js';
import { sectionKindOptions } from '../section-kind-options.js';
import type { ItemBoard } from '../use-item-board.js';
import type { ProposalMode } from './apply-proposal.js';

const modes: { value: ProposalMode; label: string; description: string }[] = [
  {
    value: 'after',
    label: 'Lägg till efter det som står',
    description: 'All text i paragrafen finns kvar. Tomma avsnitt av samma slag fylls i.',
  },
  {
    value: 'replace',
    label: 'Ersätt det som står',
    description: 'Avsnitten som har text tas bort. De finns kvar i historiken, och du kan ångra.',
  },
];

interface ProposalPreviewProps {
  sections: readonly ProposalSection[];
  leftOut: readonly LeftOut[];
  board: ItemBoard;
  /** whether the § has text already: then it is asked what becomes of it */
  asksMode: boolean;
  mode: ProposalMode;
  onMode: (mode: ProposalMode) => void;
  onFate: (index: number, fate: ProposalFate) => void;
  /** the sections as they will stand */
  outcome: readonly DraftSection[];
  /** keys of the sections that stand already, with what they say now */
  before: ReadonlyMap<string, string>;
}

/** What a proposal would become in the §: each of its parts with what it is, what of it is not taken, and the whole. */
export function ProposalPreview(props: ProposalPreviewProps) {
  const { sections, leftOut, board, asksMode, mode, onMode, onFate, outcome, before } = props;
  const id = useId();
  const options = [
    ...sectionKindOptions(board),
    { value: 'recipients' as const, label: 'Mottagare av beslutet' },
    { value: 'skip' as const, label: 'Ta inte med' },
  ];
  return (
    <div className="stack">
      {leftOut.length > 0 && (
        <Notice kind="warning" title="Allt i filen kan inte följa med">
          <ul>
            {leftOut.map((one) => (
              <li key={one.kind}>{leftOutSentence(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {asksMode && (
        <RadioGroup label="Paragrafen har redan text" value={mode} options={modes} onChange={onMode} />
      )}
      <h3 className="proposal__heading">Det här står i filen</h3>
      {sections.map(({ heading, fate, body }, index) => {
        const name = heading === '' ? 'Text utan rubrik' : heading;
        return (
          <section
            className={fate === 'skip' ? 'proposal__part proposal__part--skipped' : 'proposal__part'}
            key={index}
            aria-labelledby={`${id}-${index}`}
          >
            <h4 className="proposal__name" id={`${id}-${index}`}>
              {name}
            </h4>
            <SelectField
              label="Blir"
              width="medium"
              value={fate}
              options={options}
              onChange={(chosen) => onFate(index, chosen)}
            />
            {body === '' ? (
              <p className="quiet">Ingen text under rubriken.</p>
            ) : (
              <details className="proposal__text" open={fate !== 'skip'}>
                <summary>Texten</summary>
                <StoredText markdown={body} />
              </details>
            )}
          </section>
        );
      })}
      <h3 className="proposal__heading">Så här blir paragrafen</h3>
      <ol className="proposal__outcome">
        {outcome.map(({ key, kind, heading, body }) => (
          <li key={key}>
            {heading === '' ? sectionKindName(kind) : heading}{' '}
            <span className="quiet">{before.get(key) === body ? 'står kvar' : 'från filen'}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
