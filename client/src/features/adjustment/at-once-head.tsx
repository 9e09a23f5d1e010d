import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';
import { PageHeader } from '../../ui/page-header.js';

/** Which meeting it is, and the way back to it. */
export function AtOnceHead({ meeting }: { meeting: MeetingView }) {
  const { id, board, date, sitting } = meeting;
  const isHeld = sitting !== null && sitting.currentItemId !== null;
  return (
    <PageHeader
      title="Justera omedelbart"
      lead="Paragrafer läggs fram i skrift på sammanträdet och justeras där, för sig."
      crumbs={[
        { to: '/sammantraden', label: 'Sammanträden' },
        { to: `/sammantraden/${id}`, label: `${board} ${longDate(date)}` },
        isHeld
          ? { to: `/sammantraden/${id}/pagar`, label: 'Under sammanträdet' }
          : { to: `/sammantraden/${id}/justering`, label: 'Justering' },
      ]}
    />
  );
}
