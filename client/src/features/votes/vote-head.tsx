import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';
import { PageHeader } from '../../ui/page-header.js';

/** Which § is voted on, and the way back to it. */
export function VoteHead({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  return (
    <PageHeader
      title={`Omröstning i ${item.label}`}
      lead={item.title}
      windowTitle={`Omröstning ${item.label} ${item.title}`}
      crumbs={[
        { to: '/sammantraden', label: 'Sammanträden' },
        { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
        { to: `/sammantraden/${meeting.id}/paragraf/${item.id}`, label: `${item.label} ${item.title}` },
      ]}
    />
  );
}
