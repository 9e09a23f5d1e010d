import { useState } from 'react';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { signatureMethodWords } from '@klubbat/shared/sentences/signature-sentences';
import { signatureMethods, type SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { capital } from '../../lib/capital.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useSetSwitchedOff } from './register.queries.js';

interface WayBoxesProps {
  stored: readonly SignatureMethod[];
  isPending: boolean;
  onSave: (switchedOff: SignatureMethod[]) => void;
}

function WayBoxes({ stored, isPending, onSave }: WayBoxesProps) {
  const [off, setOff] = useState(stored);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave([...off]);
      }}
    >
      <fieldset className="stack stack--tight" id="oppna-satt">
        <legend className="visually-hidden">Sätt att logga in och skriva under</legend>
        {signatureMethods.map((method) => (
          <Checkbox
            key={method}
            name={method}
            isSelected={!off.includes(method)}
            onChange={(open) =>
              setOff((now) => (open ? now.filter((one) => one !== method) : [...now, method]))
            }
          >
            {capital(signatureMethodWords[method])}
          </Checkbox>
        ))}
      </fieldset>
      <div>
        <Button type="submit" isPending={isPending}>
          Spara sätten
        </Button>
      </div>
    </form>
  );
}

/** Which ways to sign in and to sign the organisation takes: its administrator switches off and on. */
export function OpenWays({ organisation }: { organisation: OrganisationView }) {
  const set = useSetSwitchedOff();
  const { id, version, switchedOff, permitted } = organisation;
  if (!permitted.includes('organisation.administer')) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="satt">
      <h2 id="satt">Sätt att logga in och skriva under</h2>
      <p className="quiet">
        Det du stänger av går inte att skriva under med. Den som har ett annat sätt kan inte heller logga in
        med det. Den som bara har lösenord kommer in och lägger till ett annat sätt på Mitt konto. Det som
        redan är underskrivet gäller.
      </p>
      <FaultSummary
        error={set.error}
        fields={{ switchedOff: { label: 'Sätt att logga in och skriva under', id: 'oppna-satt' } }}
      />
      <WayBoxes
        // what another has set meanwhile is shown, not written over
        key={switchedOff.join()}
        stored={switchedOff}
        isPending={set.isPending}
        onSave={(off) => set.mutate({ params: { id }, body: { version, switchedOff: off } })}
      />
      <p role="status" className="quiet">
        {set.isSuccess ? 'Sätten är sparade. De gäller nu.' : ''}
      </p>
    </section>
  );
}
