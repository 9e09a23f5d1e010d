import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { faultAt, problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { useMakeRequest } from './joint.queries.js';
import {
  draftOf,
  emptyAsked,
  filledRows,
  openBoardWords,
  remindDaysWords,
  requestOf,
  type AskedDraft,
} from './request-draft.js';
import './joint.css';

const labels = {
  title: 'Ärende',
  proposal: 'Förslag till beslut',
  lastDay: 'Sista dag att besluta',
  remindDays: remindDaysWords.label,
  reason: 'Varför det skickas innan paragrafen är justerad',
};
const fieldId = (name: string) => `begaran-${name}`;

interface RequestFormProps {
  item: AgendaItemView;
  onMade: (id: string) => void;
}

/** What several organisations are asked to decide, by which day, and who they are. */
export function RequestForm({ item, onMade }: RequestFormProps) {
  const [draft, setDraft] = useState(() => draftOf(item));
  const make = useMakeRequest();
  const { error } = make;
  const unadjusted = problemOf(error).code === 'not-adjusted' || draft.reason !== '';
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const changeAsked = (key: string, part: Partial<AskedDraft>) =>
    change({ asked: draft.asked.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const text = (name: 'title' | 'proposal' | 'lastDay' | 'remindDays' | 'reason') => ({
    id: fieldId(name),
    label: labels[name],
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    error: faultAt(error, name),
  });
  const sent = filledRows(draft);
  const fields = {
    ...Object.fromEntries(
      Object.entries(labels).map(([name, label]) => [name, { label, id: fieldId(name) }]),
    ),
    ...Object.fromEntries(
      sent.flatMap(({ key, name }, index) => [
        [`asked[${index}].email`, { label: `E-post till ${name}`, id: fieldId(`${key}-email`) }],
        [`asked[${index}].name`, { label: 'Namn', id: fieldId(`${key}-name`) }],
      ]),
    ),
  };
  return (
    <form
      className="stack stack--wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(
          { params: { id: item.id }, body: requestOf(draft) },
          { onSuccess: ({ id }) => onMade(id) },
        );
      }}
    >
      <FaultSummary error={error} fields={fields} />
      <TextField {...text('title')} maxLength={500} isRequired />
      <TextArea
        {...text('proposal')}
        description="Ordagrant som var och en ska besluta. Det går med i mejlet, och blir förslag på deras dagordning om de använder Klubbat här."
        rows={4}
        maxLength={5000}
        isRequired
      />
      <DateField {...text('lastDay')} isRequired />
      <TextField
        {...text('remindDays')}
        description={remindDaysWords.description}
        type="number"
        width="short"
      />
      <fieldset className="stack">
        <legend>Vilka som ska besluta</legend>
        {draft.asked.map(({ key, name, email }, index) => {
          const at = sent.findIndex((one) => one.key === key);
          return (
            <div key={key} className="joint__asked">
              <TextField
                id={fieldId(`${key}-name`)}
                label={`Organisation ${index + 1}`}
                width="medium"
                value={name}
                onChange={(value) => changeAsked(key, { name: value })}
                error={at < 0 ? undefined : faultAt(error, `asked[${at}].name`)}
              />
              <TextField
                id={fieldId(`${key}-email`)}
                label={`Officiell e-post till organisation ${index + 1}`}
                type="email"
                width="medium"
                value={email}
                onChange={(value) => changeAsked(key, { email: value })}
                error={at < 0 ? undefined : faultAt(error, `asked[${at}].email`)}
              />
              <Button
                variant="quiet"
                aria-label={`Ta bort organisation ${index + 1}`}
                onPress={() => change({ asked: draft.asked.filter((one) => one.key !== key) })}
              >
                Ta bort
              </Button>
            </div>
          );
        })}
        <div>
          <Button icon={Plus} onPress={() => change({ asked: [...draft.asked, emptyAsked()] })}>
            Lägg till en organisation
          </Button>
        </div>
      </fieldset>
      <Checkbox
        isSelected={draft.openBoard}
        onChange={(openBoard) => change({ openBoard })}
        description={openBoardWords.description}
      >
        {openBoardWords.label}
      </Checkbox>
      {unadjusted && (
        <TextArea
          {...text('reason')}
          description="Det som skickas ut blir allmän handling direkt. Skälet sparas, och utdraget märks som inte justerat."
          rows={2}
          maxLength={2000}
          isRequired
        />
      )}
      <div className="row">
        <Button type="submit" variant="primary" isPending={make.isPending}>
          {`Skicka begäran och utdraget av ${item.label}`}
        </Button>
      </div>
    </form>
  );
}
