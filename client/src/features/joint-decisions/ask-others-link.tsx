import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { LinkButton } from '../../ui/link-button.js';

/** From a § with a number: several organisations are asked to decide what it proposes. */
export function AskOthersLink({ meeting, item }: { meeting: MeetingView; item: AgendaItemView }) {
  if (item.paragraph === undefined || !meeting.permitted.includes('meeting.dispatch')) {
    return null;
  }
  return (
    <div className="row no-print">
      <LinkButton to={`/sammantraden/${meeting.id}/paragraf/${item.id}/be-om-beslut`} variant="quiet">
        Be andra organisationer besluta
      </LinkButton>
    </div>
  );
}
