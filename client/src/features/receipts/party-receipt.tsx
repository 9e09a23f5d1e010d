import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { partyDoors, type PartyView } from '@klubbat/shared/contracts/party';
import { longDate, weekdayDate } from '@klubbat/shared/sentences/dates';
import { NOT_LEGAL_FORCE, partyMannerWords } from '@klubbat/shared/sentences/party-sentences';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { notedManners, type NotedManner } from '@klubbat/shared/vocabulary/party-receipts';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { moment } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Permitted } from '../../ui/permitted.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';

const options = notedManners.map((value) => ({ value, label: partyMannerWords[value] }));

function Received({ party: { instance, received, lastAppealDay, earlier } }: { party: PartyView }) {
  return (
    <>
      <Facts
        items={[
          { label: 'Överklagas till', value: instance },
          {
            label: 'Fick del av beslutet',
            value:
              received === null ? 'Inte antecknat, och inte kvitterat' : weekdayDate(received.receivedOn),
          },
          {
            label: 'Hur',
            value:
              received === null
                ? ''
                : `${[partyMannerWords[received.manner], received.note].filter(Boolean).join(': ')}. ${received.by}, ${moment(received.at)}`,
          },
          {
            label: 'Sista dag att överklaga',
            value:
              lastAppealDay === null
                ? ''
                : `${weekdayDate(lastAppealDay)} (tre veckor, 44 § förvaltningslagen)`,
          },
        ]}
      />
      {lastAppealDay !== null && <p className="quiet">{NOT_LEGAL_FORCE}</p>}
      {earlier.length > 0 && (
        <p className="quiet small">
          Tidigare uppgifter:{' '}
          {earlier
            .map(
              ({ receivedOn, manner, by }) => `${longDate(receivedOn)}, ${partyMannerWords[manner]} (${by})`,
            )
            .join('; ')}
        </p>
      )}
    </>
  );
}

function NoteForm({ deliveryId }: { deliveryId: string }) {
  const [receivedOn, setReceivedOn] = useState('');
  const [manner, setManner] = useState<NotedManner>('acknowledged');
  const [note, setNote] = useState('');
  const save = useDoorMutation(partyDoors.note, [partyDoors.show]);
  return (
    <form
      className="stack no-print"
      noValidate
      aria-label="När parten fick del av beslutet"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          params: { id: deliveryId },
          body: { receivedOn, manner, ...(note.trim() === '' ? {} : { note: note.trim() }) },
        });
      }}
    >
      <FaultSummary error={save.error} />
      <DateField
        label="Dag då parten fick del av beslutet"
        value={receivedOn}
        onChange={setReceivedOn}
        error={faultAt(save.error, 'receivedOn')}
        isRequired
      />
      <SelectField
        label="Hur parten fick del av det"
        description="Vid förenklad delgivning räknas två veckor från den dag då handlingen skickades (26 § delgivningslagen)."
        value={manner}
        options={options}
        onChange={setManner}
      />
      <TextField
        label="Anteckning"
        description="Till exempel vem som tog emot. Behövs när du har valt På annat sätt."
        value={note}
        onChange={setNote}
        error={faultAt(save.error, 'note')}
      />
      <div className="row">
        <Button type="submit" isPending={save.isPending}>
          Anteckna dagen
        </Button>
        <span role="status" className="quiet">
          {save.isSuccess ? 'Dagen är antecknad.' : ''}
        </span>
      </div>
    </form>
  );
}

/** Of a letter to a party: when it got the decision, and until when it may appeal. Nothing of other letters. */
export function PartyReceipt({
  deliveryId,
  permitted,
}: {
  deliveryId: string;
  permitted: readonly Action[];
}) {
  const { data } = useQuery(doorQuery(partyDoors.show, { params: { id: deliveryId } }));
  if (data === undefined || data.party === null) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="part">
      <h2 id="part">Part i ärendet</h2>
      <Received party={data.party} />
      <Permitted by={permitted} action="meeting.dispatch">
        <NoteForm deliveryId={deliveryId} />
      </Permitted>
    </section>
  );
}
