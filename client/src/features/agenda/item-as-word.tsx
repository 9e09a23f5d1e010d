import { FileDown } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';

/** The § as a copy in Word. A § is what has a number: before that there is no extract of it either. */
export function ItemAsWord({ item }: { item: AgendaItemView }) {
  if (item.paragraph === null) {
    return null;
  }
  return (
    <LinkButton
      href={doorAddress(meetingDoors.extractWord, {
        params: { id: item.meetingId },
        query: { paragraphs: String(item.paragraph) },
      })}
      variant="quiet"
      icon={FileDown}
      download
    >
      Hämta som Word
    </LinkButton>
  );
}
