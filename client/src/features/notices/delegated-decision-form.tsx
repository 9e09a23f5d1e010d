import { useState, type FormEvent } from 'react';
import type { DelegatedDecisionDraft } from '@klubbat/shared/contracts/delegated-decision';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { appealKindWords } from '@klubbat/shared/sentences/words';
import { appealKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { AnnounceDecisionDialog } from './announce-decision-dialog.js';
import {
  decisionLabels,
  decisionOf,
  emptyDecision,
  placeLabels,
  type DecisionDraft,
} from './decision-draft.js';
import { useCheckDecision } from './notice.queries.js';

interface DelegatedDecisionFormProps {
  boards: readonly BoardView[];
  onAnnounced: (noticeId: string) => void;
}

const appealOptions = appealKinds.map((value) => ({
  value,
  label: `${appealKindWords[value].charAt(0).toLocaleUpperCase('sv')}${appealKindWords[value].slice(1)}`,
}));
/** Where a field is in what is sent, if not under its own name. */
const PATHS: Partial<Record<string, string>> = {
  noticeBoard: 'elsewhere.board',
  postedOn: 'elsewhere.postedOn',
  evidence: 'elsewhere.evidence',
  evidenceUrl: 'elsewhere.evidenceUrl',
};
const pathOf = (name: string): string => PATHS[name] ?? name;
const fields = Object.fromEntries(
  Object.entries(decisionLabels).map(([name, label]) => [pathOf(name), { label, id: `beslut-${name}` }]),
);

/** A decision by delegation that is not reported to the body: filled in, then looked through as anyone will read it. */
export function DelegatedDecisionForm({ boards, onAnnounced }: DelegatedDecisionFormProps) {
  const [boardId, setBoardId] = useState(boards.length === 1 ? (boards[0]?.id ?? '') : '');
  const [noBoard, setNoBoard] = useState(false);
  const [draft, setDraft] = useState(emptyDecision);
  const [checked, setChecked] = useState<DelegatedDecisionDraft>();
  const check = useCheckDecision();
  const text = (name: Exclude<keyof DecisionDraft, 'nameIsPublic' | 'appeal' | 'place'>) => ({
    id: `beslut-${name}`,
    label: decisionLabels[name],
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    error: faultAt(check.error, pathOf(name)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNoBoard(boardId === '');
    if (boardId !== '') {
      const body = decisionOf(draft);
      check.mutate({ params: { id: boardId }, body }, { onSuccess: () => setChecked(body) });
    }
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FaultSummary error={check.error} fields={fields} />
      <SelectField
        label="Organ"
        value={boardId}
        onChange={setBoardId}
        description="Det organ som har delegerat beslutet"
        error={noBoard && boardId === '' ? 'Välj ett organ.' : undefined}
        options={[
          ...(boards.length === 1 ? [] : [{ value: '', label: 'Välj organ' }]),
          ...boards.map(({ id, name, organisation }) => ({ value: id, label: `${name} (${organisation})` })),
        ]}
      />
      <DateField {...text('decidedOn')} isRequired />
      <TextField
        {...text('decidedBy')}
        description="Befattningen, till exempel enhetschef. Den står i anslaget."
        isRequired
      />
      <TextField {...text('deciderName')} />
      <Checkbox
        isSelected={draft.nameIsPublic}
        onChange={(nameIsPublic) => setDraft((before) => ({ ...before, nameIsPublic }))}
      >
        Visa namnet i anslaget
      </Checkbox>
      <TextField {...text('caseNumber')} isRequired />
      <TextField {...text('delegationPoint')} isRequired />
      <TextArea
        {...text('summary')}
        description="En mening som alla får läsa. Skriv inga uppgifter om enskilda personer."
        maxLength={500}
        isRequired
      />
      <TextField {...text('keptAt')} description="Lämna tomt om det är samma plats som för protokollen" />
      <SelectField
        id="beslut-appeal"
        label={decisionLabels.appeal}
        value={draft.appeal}
        options={appealOptions}
        onChange={(appeal) => setDraft((before) => ({ ...before, appeal }))}
        error={faultAt(check.error, 'appeal')}
      />
      <SelectField
        id="beslut-place"
        label={decisionLabels.place}
        value={draft.place}
        options={(['own', 'elsewhere'] as const).map((value) => ({ value, label: placeLabels[value] }))}
        onChange={(place) => setDraft((before) => ({ ...before, place }))}
      />
      {draft.place === 'elsewhere' && (
        <>
          <TextField {...text('noticeBoard')} description="Till exempel kommunens anslagstavla" isRequired />
          <DateField {...text('postedOn')} isRequired />
          <TextField
            {...text('evidence')}
            description="Står i anslagsbeviset. Filer kan läggas till på anslagets sida."
          />
          <TextField {...text('evidenceUrl')} />
        </>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={check.isPending}>
          Granska anslaget
        </Button>
      </div>
      {checked !== undefined && check.data !== undefined && (
        <AnnounceDecisionDialog
          board={boards.find(({ id }) => id === boardId)}
          draft={checked}
          check={check.data}
          onClose={() => setChecked(undefined)}
          onAnnounced={onAnnounced}
        />
      )}
    </form>
  );
}
