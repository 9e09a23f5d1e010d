import { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { Globe } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LinkButton } from '../../ui/link-button.js';
import { useSetOpenPages } from './register.queries.js';

/** Whether anyone may read of the organisation's boards, their members, meetings and published protocols. */
export function OpenPages({ organisation }: { organisation: OrganisationView }) {
  const set = useSetOpenPages();
  const { id, slug, version, openPages, permitted } = organisation;
  if (!permitted.includes('organisation.administer')) {
    return null;
  }
  return (
    <section className="stack" aria-labelledby="oppna-sidor">
      <h2 id="oppna-sidor">Öppna sidor</h2>
      <p className="quiet">
        {openPages
          ? 'Vem som helst kan läsa om organen, deras ledamöter, sammanträden som det har kallats till och publicerade protokoll. Stänger du syns ingenting av det längre.'
          : 'Ingenting visas för den som inte loggar in. Öppnar du kan vem som helst läsa om organen, deras ledamöter, sammanträden som det har kallats till och publicerade protokoll.'}
      </p>
      <FaultSummary error={set.error} />
      <div className="row">
        <Button
          isPending={set.isPending}
          onPress={() => set.mutate({ params: { id }, body: { version, openPages: !openPages } })}
        >
          {openPages ? 'Stäng de öppna sidorna' : 'Öppna sidorna för alla'}
        </Button>
        {openPages && (
          <LinkButton
            href={openPageDoors.organisation.path.replace(':organisation', slug)}
            icon={Globe}
            variant="quiet"
            newTab
          >
            Visa de öppna sidorna
          </LinkButton>
        )}
      </div>
    </section>
  );
}
