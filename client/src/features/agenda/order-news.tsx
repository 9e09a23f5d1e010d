import { X } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Button } from '../../ui/button.js';
import type { Move } from './agenda-order.js';
import type { OrderNews as News } from './use-agenda-order.js';

interface OrderNewsProps {
  news: News | undefined;
  onBack: (move: Move) => void;
  /** what another has done meanwhile */
  others: string | undefined;
  onPutAway: () => void;
  removed: AgendaItemView | undefined;
  onPutBack: () => void;
}

/** What was done last, and the way back. It stands still at the foot of the screen: the list does not move. */
export function OrderNews({ news, onBack, others, onPutAway, removed, onPutBack }: OrderNewsProps) {
  const back = news?.back;
  const text = removed === undefined ? news?.text : `”${removed.title}” är borttagen.`;
  return (
    <div className={(text ?? others) === undefined ? 'visually-hidden' : 'agenda-news no-print'}>
      <div className="agenda-news__line">
        <p role="status">{others}</p>
        {others !== undefined && (
          <Button variant="quiet" icon={X} aria-label="Stäng meddelandet" onPress={onPutAway} />
        )}
      </div>
      <div className="agenda-news__line">
        <p role="status">{text}</p>
        {removed !== undefined ? (
          <Button variant="quiet" onPress={onPutBack}>
            Ångra
          </Button>
        ) : (
          back !== undefined && (
            <Button variant="quiet" onPress={() => onBack(back)}>
              Ångra
            </Button>
          )
        )}
      </div>
    </div>
  );
}
