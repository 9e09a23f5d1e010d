import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { CorrectionRow } from './correction-row.js';
import { ownCorrectionsQuery, useAskForCorrection } from './data-correction.queries.js';

interface Place {
  id: string;
  name: string;
}

function AskDialog({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const ask = useAskForCorrection();
  const [organisationId, setOrganisationId] = useState(places[0]?.id ?? '');
  const [wish, setWish] = useState('');
  return (
    <Dialog
      title="Be om rättelse"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={ask.isPending}
            onPress={() => ask.mutate({ body: { organisationId, wish } }, { onSuccess: onClose })}
          >
            Skicka
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={ask.error} fields={{ wish: { label: 'Vad är fel?', id: 'rattelse-vad' } }} />
        {places.length > 1 && (
          <SelectField
            label="Hos vilken organisation?"
            value={organisationId}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOrganisationId}
          />
        )}
        <TextArea
          id="rattelse-vad"
          label="Vad är fel?"
          description="Skriv vad som står, och vad som ska stå. Den som administrerar organisationen läser det och svarar."
          value={wish}
          onChange={setWish}
          maxLength={2000}
          isRequired
        />
      </div>
    </Dialog>
  );
}

interface OwnDataCorrectionsProps {
  mandates: readonly { organisationId: string; organisation: string }[];
}

/** To ask for a correction of what one cannot change oneself, and what became of it. */
export function OwnDataCorrections({ mandates }: OwnDataCorrectionsProps) {
  const names = new Map(mandates.map(({ organisationId, organisation }) => [organisationId, organisation]));
  const places = [...names].map(([id, name]): Place => ({ id, name }));
  const list = useQuery(ownCorrectionsQuery());
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="stack" id="rattelse">
      <h2>Rätta uppgifter om dig</h2>
      <p>
        Telefon och enhet ändrar du själv här ovanför. Är något annat fel ber du organisationen att rätta det.
        Ett justerat protokoll ändras inte, men det som är fel där kan rättas i en egen handling.
      </p>
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data !== undefined && list.data.corrections.length > 0 && (
        <ul className="stack">
          {list.data.corrections.map((one) => (
            <CorrectionRow key={one.id} correction={one} of={one.organisation} />
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <div>
          <Button onPress={() => setAsking(true)}>Be om rättelse</Button>
        </div>
      )}
      {isAsking && <AskDialog places={places} onClose={() => setAsking(false)} />}
    </section>
  );
}
