import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { decisionLetterDoors } from '@klubbat/shared/contracts/decision-letter';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { appealKindWords } from '@klubbat/shared/sentences/appeal-sentences';
import { appealKinds, type AppealKind } from '@klubbat/shared/vocabulary/appeal-kinds';
import { callForFile } from '../../lib/call.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';

const options = appealKinds.map((value) => ({ value, label: appealKindWords[value] }));

/** As the § says; by a special law is said in one way in a letter. */
function usualAppeal({ appeal }: AgendaItemView): AppealKind {
  return appeal === 'special' ? 'administrative' : (appeal ?? 'legality');
}

interface DecisionLetterProps {
  meeting: MeetingView;
  item: AgendaItemView;
}

/** An underrättelse of the § to somebody by name, with how to appeal. It is made here and sent by who makes it. */
export function DecisionLetter({ meeting, item }: DecisionLetterProps) {
  const [to, setTo] = useState('');
  const [appeal, setAppeal] = useState<AppealKind>(usualAppeal(item));
  const [instance, setInstance] = useState('');
  const [act, setAct] = useState('');
  const [text, setText] = useState('');
  const make = useMutation({
    mutationFn: () =>
      callForFile(decisionLetterDoors.make, {
        params: { id: item.id },
        body: {
          to: to.trim(),
          appeal,
          ...(instance.trim() === '' ? {} : { instance: instance.trim() }),
          ...(act.trim() === '' ? {} : { act: act.trim() }),
          ...(text.trim() === '' ? {} : { text }),
        },
      }),
    onSuccess: (pdf) => save(pdf, `Underrättelse ${item.label} ${meeting.board} ${meeting.date}.pdf`),
  });
  if (item.paragraph === null || !meeting.permitted.includes('meeting.dispatch')) {
    return null;
  }
  return (
    <details className="no-print">
      <summary>Underrätta någon om beslutet</summary>
      <form
        className="stack"
        noValidate
        aria-label="Underrättelse om beslut"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <p className="quiet">
          Ett brev med paragrafen ordagrant och hur man överklagar. Historiken visar att det är gjort och till
          vem, men brevet sparas inte här: skicka och diarieför det själv.
        </p>
        <FaultSummary error={make.error} />
        <TextArea
          label="Till"
          description="Namn och adress, en rad för varje."
          value={to}
          onChange={setTo}
          error={faultAt(make.error, 'to')}
          isRequired
        />
        <SelectField label="Hur beslutet överklagas" value={appeal} options={options} onChange={setAppeal} />
        {appeal !== 'none' && (
          <TextField
            label={appeal === 'legality' ? 'Domstol' : 'Instans som beslutet överklagas till'}
            {...(appeal === 'legality'
              ? { description: 'Till exempel Förvaltningsrätten i Växjö. Kan lämnas tomt.' }
              : {})}
            value={instance}
            onChange={setInstance}
            error={faultAt(make.error, 'instance')}
          />
        )}
        {appeal === 'administrative' && (
          <TextField
            label="Lag som beslutet vilar på"
            description="Med paragraf, till exempel 28 kap. 12 § skollagen. Kan lämnas tomt."
            value={act}
            onChange={setAct}
          />
        )}
        <TextArea
          label="Egen text om hur man överklagar"
          description="Lämna tomt för den vanliga texten."
          value={text}
          onChange={setText}
          error={faultAt(make.error, 'text')}
        />
        <div className="row">
          <Button type="submit" isPending={make.isPending}>
            Hämta underrättelsen som PDF
          </Button>
          <span role="status" className="quiet">
            {make.isSuccess ? 'Underrättelsen är hämtad.' : ''}
          </span>
        </div>
      </form>
    </details>
  );
}

function save(pdf: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([pdf as BlobPart], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
