import { Archive } from 'lucide-react';
import { useState } from 'react';
import { archiveDoors } from '@klubbat/shared/contracts/archive';
import type { Action } from '@klubbat/shared/vocabulary/roles';
import { doorAddress } from '../../lib/call.js';
import { today } from '../../lib/moment.js';
import { LinkButton } from '../../ui/link-button.js';
import { SelectField } from '../../ui/select-field.js';

/** As long as anybody has kept protocols as files. */
const YEARS = 30;

/** Where all adjusted meetings of a year are taken out for long-term keeping, by who may. */
export function YearPackage({
  of,
  id,
  permitted,
}: {
  of: 'board' | 'organisation';
  id: string;
  permitted: readonly Action[];
}) {
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(String(now));
  if (!permitted.includes('meeting.archive')) {
    return null;
  }
  const address = (part: 'ordinary' | 'secret') =>
    doorAddress(archiveDoors[of], { params: { id }, query: { year, part } });
  return (
    <section className="stack" aria-labelledby="arkiv">
      <h2 id="arkiv">Arkiv</h2>
      <p className="quiet">
        Paketet innehåller årets justerade sammanträden: protokoll, bilagor, anslag, underskrifter och
        kontrollsummor. Det som är sekretess ligger i ett eget paket.
      </p>
      <SelectField
        label="År"
        value={year}
        onChange={setYear}
        width="short"
        options={Array.from({ length: YEARS }, (_, i) => String(now - i)).map((value) => ({
          value,
          label: value,
        }))}
      />
      <div className="row">
        <LinkButton href={address('ordinary')} icon={Archive} download>
          Ladda ner arkivpaket
        </LinkButton>
        {permitted.includes('meeting.write') && (
          <LinkButton href={address('secret')} download>
            Ladda ner sekretesspaket
          </LinkButton>
        )}
      </div>
    </section>
  );
}
