import { PenLine } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { LinkButton } from '../../ui/link-button.js';
import { correctableIn } from './correctable.js';
import { correctAddress } from './correction-address.js';

/** The way to correct an adjusted §, for who may. */
export function CorrectLink({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  return correctableIn(meeting, item) === undefined ? null : (
    <div className="no-print">
      <LinkButton to={correctAddress(meeting.id, item.id)} icon={PenLine}>
        Rätta {item.label}
      </LinkButton>
    </div>
  );
}
