import { useState } from 'react';
import type { AppealView } from '@klubbat/shared/contracts/appeal';
import { nextAppealSteps } from '@klubbat/shared/rules/appeal-state';
import { appealStepWords } from '@klubbat/shared/sentences/appeal-event-sentences';
import type { AppealStepKind } from '@klubbat/shared/vocabulary/appeal-words';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { useNoteStep } from './appeal.queries.js';

const ofCourt: readonly AppealStepKind[] = ['sent-on', 'rejected', 'annulled', 'changed'];
const judged: readonly AppealStepKind[] = ['annulled', 'changed'];
const explained: readonly AppealStepKind[] = ['changed', 'reopened', 'mistaken'];

/** Notes what has happened to an appeal, among what can happen to it now. */
export function NoteStep({ appeal }: { appeal: AppealView }) {
  const next = nextAppealSteps(appeal.state);
  const [chosen, setChosen] = useState<AppealStepKind>();
  const [draft, setDraft] = useState({
    day: today(),
    court: appeal.court ?? '',
    courtCase: appeal.courtCase ?? '',
    note: '',
  });
  const save = useNoteStep();
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const kind = chosen !== undefined && next.includes(chosen) ? chosen : next[0];
  if (kind === undefined) {
    return null;
  }
  return (
    <details className="no-print">
      <summary>Anteckna vad som har hänt</summary>
      <form
        className="stack"
        noValidate
        aria-label="Vad som har hänt med överklagandet"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { params: { id: appeal.id }, body: { kind, ...draft } },
            { onSuccess: () => change({ note: '' }) },
          );
        }}
      >
        <FaultSummary error={save.error} />
        <RadioGroup
          label="Vad som har hänt"
          value={kind}
          options={next.map((value) => ({ value, label: appealStepWords[value] }))}
          onChange={setChosen}
        />
        <DateField
          label="Dag"
          value={draft.day}
          onChange={(day) => change({ day })}
          error={faultAt(save.error, 'day')}
          isRequired
        />
        {ofCourt.includes(kind) && (
          <>
            <TextField
              label="Domstol"
              value={draft.court}
              onChange={(court) => change({ court })}
              error={faultAt(save.error, 'court')}
              maxLength={300}
              isRequired
            />
            <TextField
              label="Domstolens målnummer"
              width="medium"
              value={draft.courtCase}
              onChange={(courtCase) => change({ courtCase })}
              error={faultAt(save.error, 'courtCase')}
              maxLength={100}
              isRequired={judged.includes(kind)}
            />
          </>
        )}
        <TextArea
          label={kind === 'changed' ? 'Vad domstolen ändrade' : 'Anteckning'}
          description={
            judged.includes(kind) || kind === 'reopened'
              ? 'Visas vid paragrafen och följer med till dem som har fått den. Skriv inga namn på enskilda.'
              : undefined
          }
          value={draft.note}
          onChange={(note) => change({ note })}
          error={faultAt(save.error, 'note')}
          maxLength={2000}
          isRequired={explained.includes(kind)}
        />
        <div className="row">
          <Button type="submit" isPending={save.isPending}>
            Anteckna
          </Button>
          <span role="status" className="quiet">
            {save.isSuccess ? 'Det är antecknat.' : ''}
          </span>
        </div>
      </form>
    </details>
  );
}
