import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { dispatchDoors } from '@klubbat/shared/contracts/dispatch';
import { faultAt } from '../../lib/problem-error.js';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { Permitted } from '../../ui/permitted.js';
import { TextField } from '../../ui/text-field.js';
import { useArrived, useSendAgain } from './outbox.queries.js';

type Delivery = z.output<typeof dispatchDoors.delivery.reply>;
type Decision = 'arrived' | 'again';

const WHO_SENDS = 'Sekreteraren eller registratorn i organet avgör om det ska skickas igen.';

/** What a person says of a delivery: that it came and how he knows, or that it is to go again and why. */
function DecideDialog({
  delivery,
  decision,
  onClose,
}: {
  delivery: Delivery;
  decision: Decision;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const arrived = useArrived();
  const again = useSendAgain();
  const act = decision === 'arrived' ? arrived : again;
  const label = decision === 'arrived' ? 'Hur vet du det?' : 'Skäl';
  const decide = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') {
      act.mutate({ params: { id: delivery.id }, body: { reason: reason.trim() } }, { onSuccess: onClose });
    }
  };
  return (
    <Dialog
      title={decision === 'arrived' ? 'Brevet kom fram' : 'Skicka igen'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={act.isPending} onPress={decide}>
            {decision === 'arrived' ? 'Anteckna att det kom fram' : `Skicka igen till ${delivery.name}`}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={act.error} fields={{ reason: { label } }} />
        <p>
          {decision === 'arrived'
            ? 'Utskicket räknas som mottaget, och skickas inte igen.'
            : delivery.state === 'unclear'
              ? `Har ${delivery.name} redan fått brevet kommer det två gånger.`
              : `Samma brev går till ${delivery.email} igen.`}
        </p>
        <TextField
          label={label}
          description="Sparas i historiken."
          value={reason}
          onChange={setReason}
          isRequired
          error={
            missing
              ? decision === 'arrived'
                ? 'Skriv hur du vet att det kom fram.'
                : 'Skriv varför det skickas igen.'
              : faultAt(act.error, 'reason')
          }
        />
      </div>
    </Dialog>
  );
}

/** That it was given up, what the server said, and the ways on. */
export function Failed({ delivery }: { delivery: Delivery }) {
  const [decision, decide] = useState<Decision>();
  return (
    <>
      <Notice kind="error" title="Brevet kom inte fram">
        <p>{delivery.answer ?? delivery.lastError ?? 'Mottagarens server svarade inte.'}</p>
        <Permitted by={delivery.permitted} action="meeting.dispatch" otherwise={<p>{WHO_SENDS}</p>}>
          <p>
            Är adressen fel?{' '}
            <Link to={`/sammantraden/${delivery.meetingId}/utskick`}>Skicka utdraget på nytt</Link> till rätt
            adress. Är felet avhjälpt hos mottagaren kan samma brev gå igen.
          </p>
        </Permitted>
        <Permitted by={delivery.permitted} action="meeting.dispatch">
          <div>
            <Button variant="primary" onPress={() => decide('again')}>
              Skicka igen
            </Button>
          </div>
        </Permitted>
      </Notice>
      {decision !== undefined && (
        <DecideDialog delivery={delivery} decision={decision} onClose={() => decide(undefined)} />
      )}
    </>
  );
}

/** That nobody knows whether it came, why, what to do to find out, and the two ways on. */
export function Unclear({ delivery }: { delivery: Delivery }) {
  const [decision, decide] = useState<Decision>();
  return (
    <>
      <Notice kind="warning" title="Det är oklart om brevet kom fram">
        <p>
          Hela brevet lämnades till e-postservern
          {delivery.handingOverAt === null ? '' : ` ${moment(delivery.handingOverAt)}`}, men{' '}
          {delivery.lastError === null
            ? 'Klubbat avbröts innan svaret hann antecknas'
            : 'förbindelsen bröts innan den hade svarat'}
          . Därför skickas det inte igen av sig självt.
        </p>
        <Permitted by={delivery.permitted} action="meeting.dispatch" otherwise={<p>{WHO_SENDS}</p>}>
          <p>
            Fråga {delivery.name} ({delivery.email}) om brevet ”{delivery.subject}” finns i inkorgen, och
            avgör sedan.
          </p>
          <div className="row">
            <Button variant="primary" onPress={() => decide('arrived')}>
              Det kom fram
            </Button>
            <Button onPress={() => decide('again')}>Skicka igen</Button>
          </div>
        </Permitted>
        {delivery.lastError !== null && <p className="quiet small">{delivery.lastError}</p>}
      </Notice>
      {decision !== undefined && (
        <DecideDialog delivery={delivery} decision={decision} onClose={() => decide(undefined)} />
      )}
    </>
  );
}
