import { LinkButton } from '../../ui/link-button.js';
import { PageHeader } from '../../ui/page-header.js';
import { SectionNav } from '../../ui/section-nav.js';
import { planAddress } from './plan/plan-address.js';
import type { MeetingFilters } from './meetings.queries.js';

interface MeetingsHeadProps {
  filters: MeetingFilters;
  mayCreate: boolean;
  mayImport: boolean;
  windowTitle?: string;
}

/** What the list and the calendar share: what can be done, and the way between them with what was chosen. */
export function MeetingsHead({ filters, mayCreate, mayImport, windowTitle }: MeetingsHeadProps) {
  const { organisationId, boardId, state, q } = filters;
  const kept = new URLSearchParams(
    Object.entries({ organisationId, boardId, state, q }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  ).toString();
  const chosen = kept === '' ? '' : `?${kept}`;
  return (
    <div className="stack">
      <PageHeader
        title="Sammanträden"
        {...(windowTitle === undefined ? {} : { windowTitle })}
        actions={
          <>
            {mayCreate && (
              <LinkButton to="/sammantraden/nytt" variant="primary">
                Nytt sammanträde
              </LinkButton>
            )}
            {mayCreate && (
              <LinkButton to={planAddress(boardId === undefined ? {} : { boardId })}>Årsplan</LinkButton>
            )}
            {mayImport && <LinkButton to="/sammantraden/inlasning">Läs in från fil</LinkButton>}
          </>
        }
      />
      <SectionNav
        label="Visa sammanträden som"
        items={[
          { to: `/sammantraden${chosen}`, label: 'Lista', end: true },
          { to: `/sammantraden/kalender${chosen}`, label: 'Kalender' },
        ]}
      />
    </div>
  );
}
