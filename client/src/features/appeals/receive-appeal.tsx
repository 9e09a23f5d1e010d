import { useState } from 'react';
import { triedByWords } from '@klubbat/shared/sentences/later-news-sentences';
import { triedBy, type TriedBy } from '@klubbat/shared/vocabulary/later-news-words';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { useReceiveAppeal } from './appeal.queries.js';

const ways = triedBy.map((value) => ({ value, label: triedByWords[value] }));

/** Notes that somebody has appealed the §. */
export function ReceiveAppeal({ itemId, usual }: { itemId: string; usual: TriedBy }) {
  const nothing = { appellant: '', court: '', courtCase: '' };
  const [draft, setDraft] = useState({ way: usual, receivedOn: today(), ...nothing });
  const receive = useReceiveAppeal();
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <details className="no-print">
      <summary>Anteckna ett överklagande</summary>
      <form
        className="stack"
        noValidate
        aria-label="Ett överklagande har kommit in"
        onSubmit={(event) => {
          event.preventDefault();
          receive.mutate({ params: { id: itemId }, body: draft }, { onSuccess: () => change(nothing) });
        }}
      >
        <FaultSummary error={receive.error} />
        <DateField
          label="Dag då det kom in"
          value={draft.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={faultAt(receive.error, 'receivedOn')}
          isRequired
        />
        <TextField
          label="Vem som överklagar"
          description="Visas bara för er som hanterar överklaganden, och aldrig offentligt."
          value={draft.appellant}
          onChange={(appellant) => change({ appellant })}
          error={faultAt(receive.error, 'appellant')}
          maxLength={300}
          isRequired
        />
        <SelectField
          label="Hur beslutet överklagas"
          value={draft.way}
          options={ways}
          onChange={(way) => change({ way })}
        />
        <TextField
          label="Domstol"
          description="Kan fyllas i senare."
          value={draft.court}
          onChange={(court) => change({ court })}
          error={faultAt(receive.error, 'court')}
          maxLength={300}
        />
        <TextField
          label="Domstolens målnummer"
          description="Kan fyllas i senare."
          width="medium"
          value={draft.courtCase}
          onChange={(courtCase) => change({ courtCase })}
          error={faultAt(receive.error, 'courtCase')}
          maxLength={100}
        />
        <div className="row">
          <Button type="submit" isPending={receive.isPending}>
            Anteckna överklagandet
          </Button>
          <span role="status" className="quiet">
            {receive.isSuccess ? 'Överklagandet är antecknat.' : ''}
          </span>
        </div>
      </form>
    </details>
  );
}
