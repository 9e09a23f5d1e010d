import { Printer } from 'lucide-react';
import { useState } from 'react';
import { propositionSteps, type Proposal } from '@klubbat/shared/rules/proposition-order';
import { bodyWords } from '@klubbat/shared/sentences/body-words';
import {
  chairScript,
  motionName,
  procedureText,
  proposalName,
  scriptText,
} from '@klubbat/shared/sentences/proposition-sentences';
import { capital } from '../../../lib/capital.js';
import { printOnly } from '../../../lib/print-only.js';
import { Button } from '../../../ui/button.js';
import { CopyButton } from '../../../ui/copy-button.js';
import { SelectField } from '../../../ui/select-field.js';
import { Why } from '../../../ui/why.js';
import { freshKey, type ItemDraft } from '../item-draft.js';
import type { DecidingProps } from './deciding-props.js';

/** In what order the proposals are put, and what the one who leads says, from what has been moved (KL 5:53, 5:67). */
export function PropositionScript({ meeting, deciding, draft, setDraft }: DecidingProps) {
  const motions = draft.motions.map(({ value }) => value);
  const steps = propositionSteps(motions, true);
  const proposals = steps.flatMap((step) => (step.kind === 'main' ? step.proposals : []));
  const [main, setMain] = useState('base');
  const keyOf = (one: Proposal) => (one === 'base' ? 'base' : String(one.index));
  const script = chairScript(steps, meeting.people, {
    board: deciding.board,
    body: bodyWords[deciding.board],
    main: proposals.find((one) => keyOf(one) === main),
  });
  if (motions.every(({ withdrawn }) => withdrawn === true)) {
    return null;
  }
  return (
    <section className="script" aria-labelledby="propositionsordning">
      <h3 id="propositionsordning">Propositionsordning</h3>
      <Why rule="proposition-order" />
      {proposals.length > 2 && (
        <SelectField
          label="Ordföranden finner"
          value={proposals.some((one) => keyOf(one) === main) ? main : 'base'}
          options={proposals.map((one) => ({
            value: keyOf(one),
            label: capital(
              one === 'base' ? proposalName() : `bifall till ${motionName(one.motion, meeting.people)}`,
            ),
          }))}
          onChange={setMain}
        />
      )}
      <ol className="script__steps print-only-this">
        {script.map(({ heading, said, vote }, index) => (
          <li key={index}>
            <strong>{capital(heading)}</strong>
            {said.map((line) => (
              <p key={line}>”{line}”</p>
            ))}
            {vote.length > 0 && (
              <>
                <p className="small quiet">Om omröstning begärs:</p>
                {vote.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </>
            )}
          </li>
        ))}
      </ol>
      <div className="row">
        <CopyButton text={scriptText(script)}>Kopiera</CopyButton>
        <Button icon={Printer} onPress={printOnly}>
          Skriv ut
        </Button>
        <Button onPress={() => setDraft((now) => withProcedure(now, procedureText(steps, meeting.people)))}>
          Skriv in i beslutsgången
        </Button>
      </div>
    </section>
  );
}

/** The order of propositions at the end of the section that tells of it, or in a section of its own. */
function withProcedure(draft: ItemDraft, text: string): ItemDraft {
  const at = draft.sections.findIndex(({ kind }) => kind === 'procedure');
  const section = draft.sections[at];
  if (section === undefined) {
    const added = {
      key: freshKey(draft.sections),
      kind: 'procedure' as const,
      heading: '',
      body: text,
      points: 'numbered' as const,
      given: null,
    };
    return { ...draft, sections: [...draft.sections, added] };
  }
  const body = section.body.trim() === '' ? text : `${section.body}\n\n${text}`;
  return { ...draft, sections: draft.sections.with(at, { ...section, body }) };
}
