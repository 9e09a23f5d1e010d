import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { appealDoors } from '@klubbat/shared/contracts/appeal';
import type { LaterNewsDraft } from '@klubbat/shared/contracts/later-news';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { notedNewsWords, triedByWords } from '@klubbat/shared/sentences/later-news-sentences';
import { notedNewsKinds, triedBy } from '@klubbat/shared/vocabulary/later-news-words';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { doorQuery } from '../../lib/door-query.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Obstacles } from '../../ui/obstacles.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { isDone, useNoteNews } from './later-news.queries.js';
import { newsAddress } from './news-address.js';

const kinds = notedNewsKinds.map((value) => ({ value, label: notedNewsWords[value] }));
const ways = triedBy.map((value) => ({ value, label: triedByWords[value] }));

/** Notes what a court has said of an adjusted §. Only who has asked the court knows that a decision has laga kraft. */
export function NoteNews({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  const [draft, setDraft] = useState<LaterNewsDraft & { courtCase: string; note: string }>({
    kind: 'legal-force',
    appeal: item.appeal === 'administrative' || item.appeal === 'special' ? 'administrative' : 'legality',
    court: '',
    courtCase: '',
    day: today(),
    note: '',
  });
  const [asked, setAsked] = useState(false);
  const [answeredBy, setAnsweredBy] = useState('');
  const [checked, setChecked] = useState(false);
  const [registryCheckedUntil, setCheckedUntil] = useState(today());
  const note = useNoteNews();
  const navigate = useNavigate();
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const adjustment = meeting.adjustments.find(({ id }) => id === item.adjustmentId);
  const appeals = useQuery({
    ...doorQuery(appealDoors.list, { params: { id: item.id } }),
    enabled: adjustment !== undefined && isDone(adjustment),
  });
  if (
    adjustment === undefined ||
    !isDone(adjustment) ||
    item.paragraph === null ||
    !meeting.permitted.includes('meeting.dispatch')
  ) {
    return null;
  }
  const isForce = draft.kind === 'legal-force';
  // what is not ticked has not been done: the server then asks for it
  const checks = {
    ...(asked ? { answeredBy } : {}),
    ...(checked ? { registryCheckedUntil } : {}),
  };
  return (
    <details className="no-print">
      <summary>Anteckna laga kraft, eller att beslutet är upphävt eller ändrat</summary>
      <form
        className="stack"
        noValidate
        aria-label="Vad som har hänt med beslutet"
        onSubmit={(event) => {
          event.preventDefault();
          note.mutate(
            { params: { id: item.id }, body: isForce ? { ...draft, ...checks } : draft },
            { onSuccess: (made) => void navigate(newsAddress(made), { state: 'noted' }) },
          );
        }}
      >
        <p className="quiet">
          Att tiden för överklagande har gått ut räcker inte. Fråga domstolen och gå igenom er egen post, så
          vet du att ingen har överklagat.
        </p>
        <FaultSummary error={note.error} />
        {isForce && (
          <Obstacles
            title="Det här återstår innan beslutet kan få laga kraft"
            items={(appeals.data?.obstacles[draft.appeal] ?? []).map((message) => ({ message }))}
          />
        )}
        <RadioGroup
          label="Vad som har hänt"
          value={draft.kind}
          options={kinds}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label="Hur beslutet överklagas"
          value={draft.appeal}
          options={ways}
          onChange={(appeal) => change({ appeal })}
        />
        <TextField
          label={isForce ? 'Domstol som har svarat' : 'Domstol som har dömt'}
          description="Till exempel Förvaltningsrätten i Växjö."
          value={draft.court}
          onChange={(court) => change({ court })}
          error={faultAt(note.error, 'court')}
          maxLength={300}
          isRequired
        />
        <TextField
          label="Domstolens målnummer"
          description={isForce ? 'Kan lämnas tomt.' : undefined}
          value={draft.courtCase}
          onChange={(courtCase) => change({ courtCase })}
          error={faultAt(note.error, 'courtCase')}
          maxLength={100}
          isRequired={!isForce}
        />
        <DateField
          label={isForce ? 'Dag då domstolen svarade' : 'Domens dag'}
          value={draft.day}
          onChange={(day) => change({ day })}
          error={faultAt(note.error, 'day')}
          isRequired
        />
        {isForce && (
          <>
            <Checkbox isSelected={asked} onChange={setAsked}>
              Jag har frågat domstolen
            </Checkbox>
            {asked && (
              <TextField
                label="Vem på domstolen som svarade"
                description="Till exempel målkansliet, eller en tjänsteperson."
                value={answeredBy}
                onChange={setAnsweredBy}
                error={faultAt(note.error, 'answeredBy')}
                maxLength={300}
                isRequired
              />
            )}
            <Checkbox isSelected={checked} onChange={setChecked}>
              Jag har gått igenom den egna posten och diariet
            </Checkbox>
            {checked && (
              <DateField
                label="Till och med"
                value={registryCheckedUntil}
                onChange={setCheckedUntil}
                error={faultAt(note.error, 'registryCheckedUntil')}
                isRequired
              />
            )}
          </>
        )}
        <TextArea
          label={draft.kind === 'changed' ? 'Vad domstolen ändrade' : 'Anteckning'}
          description="Följer med till dem som har fått paragrafen."
          value={draft.note}
          onChange={(text) => change({ note: text })}
          error={faultAt(note.error, 'note')}
          maxLength={2000}
          isRequired={draft.kind === 'changed'}
        />
        <div className="row">
          <Button type="submit" isPending={note.isPending}>
            Anteckna
          </Button>
        </div>
      </form>
    </details>
  );
}
