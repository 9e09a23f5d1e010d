import { FileDown } from 'lucide-react';
import { meetingFileDoors } from '@klubbat/shared/contracts/meeting-file-doors';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';
import './overview.css';

/** The meeting as a file, for another system or a copy of one's own. */
export function ExportLinks({ meeting }: { meeting: MeetingView }) {
  return (
    <section aria-labelledby="motesfil" className="overview-part no-print">
      <div className="overview-part__head">
        <h2 id="motesfil">Mötesfil</h2>
      </div>
      <p>Allt om sammanträdet i en fil, i det öppna formatet för mötesfiler.</p>
      <div>
        <LinkButton
          href={doorAddress(meetingFileDoors.export, { params: { id: meeting.id } })}
          icon={FileDown}
          download
        >
          Hämta mötesfilen
        </LinkButton>
      </div>
    </section>
  );
}
