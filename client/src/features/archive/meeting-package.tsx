import { Archive } from 'lucide-react';
import { archiveDoors } from '@klubbat/shared/contracts/archive';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';

const ADJUSTED = ['adjusted', 'announced', 'appeal-period-over', 'archived'];

/** Where an adjusted meeting is taken out for long-term keeping, by who may; what is secret of it by itself. */
export function MeetingPackage({ meeting }: { meeting: MeetingView }) {
  const { id, state, permitted, items, attachments } = meeting;
  if (!permitted.includes('meeting.archive') || !ADJUSTED.includes(state)) {
    return null;
  }
  const secret =
    items.some(({ confidential }) => confidential) ||
    attachments.some(({ confidential }) => confidential !== null);
  return (
    <section className="stack stack--tight" aria-labelledby="arkiv">
      <h2 id="arkiv">Arkiv</h2>
      <p className="quiet">
        {meeting.record === 'notes' && !meeting.history
          ? 'Paketet innehåller anteckningarna, bilagor och kontrollsummor.'
          : 'Paketet innehåller protokoll, bilagor, anslag, underskrifter och kontrollsummor.'}
        {secret && ' Det som är sekretess ligger i ett eget paket.'}
      </p>
      <div className="row">
        <LinkButton href={doorAddress(archiveDoors.meeting, { params: { id } })} icon={Archive} download>
          Ladda ner arkivpaket
        </LinkButton>
        {secret && permitted.includes('meeting.write') && (
          <LinkButton
            href={doorAddress(archiveDoors.meeting, { params: { id }, query: { part: 'secret' } })}
            download
          >
            Ladda ner sekretesspaket
          </LinkButton>
        )}
      </div>
    </section>
  );
}
