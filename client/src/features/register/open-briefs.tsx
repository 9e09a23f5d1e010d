import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useSetOpenBriefs } from './register.queries.js';

/** Whether secretaries may let anyone read the decisions of a meeting before its protocol is adjusted. */
export function OpenBriefs({ organisation }: { organisation: OrganisationView }) {
  const set = useSetOpenBriefs();
  const { id, version, openBriefs, permitted } = organisation;
  if (!permitted.includes('organisation.administer')) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="korthet">
      <h2 id="korthet">Beslut i korthet</h2>
      <p className="quiet">
        {openBriefs
          ? 'Sekreterarna kan släppa besluten från ett sammanträde, så att vem som helst med adressen kan läsa dem utan att logga in. Stänger du syns inget av det som är släppt längre.'
          : 'Bara de som loggar in läser besluten. Öppnar du kan sekreterarna släppa besluten från ett sammanträde, märkta Inte justerat, så att vem som helst med adressen kan läsa dem.'}
      </p>
      <FaultSummary error={set.error} />
      <div>
        <Button
          isPending={set.isPending}
          onPress={() => set.mutate({ params: { id }, body: { version, openBriefs: !openBriefs } })}
        >
          {openBriefs ? 'Stäng för alla utan inloggning' : 'Öppna för alla'}
        </Button>
      </div>
    </section>
  );
}
