import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { useAnnounceItem, useConsent } from './agenda.queries.js';

/** What was not announced in fullmäktige, and that all present agree to decide it. Nothing for other items. */
export function ItemConsent({ item, mayWrite }: { item: AgendaItemView; mayWrite: boolean }) {
  const consent = useConsent();
  if (item.consent === null) {
    return null;
  }
  if (item.consent === 'noted') {
    return (
      <Notice title="Extra ärende: samtliga närvarande samtycker">
        <p>Ärendet stod inte i kungörelsen. Samtycket står i paragrafen, under Beslutsgång.</p>
        {mayWrite && (
          <div className="flush">
            <Button
              variant="quiet"
              isPending={consent.isPending}
              onPress={() => consent.mutate({ params: { id: item.id }, body: { given: false } })}
            >
              Ta bort samtycket
            </Button>
          </div>
        )}
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title="Ärendet stod inte i kungörelsen">
      <p>
        Fullmäktige får avgöra det bara om alla närvarande ledamöter samtycker (5 kap. 52 § kommunallagen).
      </p>
      {mayWrite && <Asked item={item} consent={consent} />}
    </Notice>
  );
}

function Asked({ item, consent }: { item: AgendaItemView; consent: ReturnType<typeof useConsent> }) {
  const announce = useAnnounceItem();
  const [unprepared, setUnprepared] = useState(false);
  const [day, setDay] = useState('');
  return (
    <div className="stack stack--tight no-print">
      <FaultSummary error={consent.error} />
      <Checkbox
        isSelected={unprepared}
        onChange={setUnprepared}
        description="Då ska de vara överens om det också (5 kap. 33 § kommunallagen)."
      >
        Ärendet är brådskande och har inte beretts
      </Checkbox>
      <div>
        <Button
          isPending={consent.isPending}
          onPress={() => consent.mutate({ params: { id: item.id }, body: { given: true, unprepared } })}
        >
          Anteckna att samtliga samtycker
        </Button>
      </div>
      <details>
        <summary>Ärendet har kungjorts för sig</summary>
        <form
          className="stack stack--tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            announce.mutate({ params: { id: item.id }, body: { announcedOn: day } });
          }}
        >
          <FaultSummary error={announce.error} fields={{ announcedOn: { label: 'Anslogs den' } }} />
          <div className="field-with-button">
            <DateField
              label="Anslogs den"
              description="Ett brådskande ärende kungörs senast vardagen före sammanträdesdagen (5 kap. 14 §)."
              value={day}
              onChange={setDay}
            />
            <Button type="submit" isDisabled={day === ''} isPending={announce.isPending}>
              Anteckna
            </Button>
          </div>
        </form>
      </details>
    </div>
  );
}
