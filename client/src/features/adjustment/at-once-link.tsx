import { Stamp } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { LinkButton } from '../../ui/link-button.js';
import { StateMark } from '../../ui/state-mark.js';
import { atOnceAddress } from './at-once-address.js';
import { hasLeft, namesOf, signersLeft } from './signing.js';
import './at-once.css';

interface AtOnceLinkProps {
  meeting: MeetingView;
  item: AgendaItemView;
}

/** The way to adjust a § at the meeting itself; once that has begun, how far it has come. */
export function AtOnceLink({ meeting, item }: AtOnceLinkProps) {
  const { paragraph, adjustmentId, label } = item;
  const adjustment = meeting.adjustments.find(({ id }) => id === adjustmentId);
  if (paragraph === null || meeting.record === 'notes' || meeting.history) {
    return null;
  }
  if (adjustment !== undefined) {
    return adjustment.immediate ? (
      <>
        <LinkButton to={atOnceAddress(meeting.id)}>Se justeringen</LinkButton>
        <div className="at-once__state">
          <StateMark kind={hasLeft(adjustment) ? 'waiting' : 'done'}>
            {hasLeft(adjustment)
              ? `${label} väntar på underskrift av ${namesOf(signersLeft(adjustment))}`
              : `${label} är omedelbart justerad`}
          </StateMark>
          <p className="quiet">Den som kommer eller går nu antecknas när nästa paragraf är uppe.</p>
        </div>
      </>
    ) : null;
  }
  return meeting.permitted.includes('meeting.send-for-adjustment') ? (
    <div>
      <LinkButton to={atOnceAddress(meeting.id, [paragraph])} icon={Stamp}>
        Justera omedelbart
      </LinkButton>
    </div>
  ) : null;
}
