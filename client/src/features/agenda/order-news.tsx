import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Button } from '../../ui/button.js';
import type { Move } from './agenda-order.js';
import type { OrderNews as News } from './use-agenda-order.js';

interface OrderNewsProps {
  news: News | undefined;
  onBack: (move: Move) => void;
  removed: AgendaItemView | undefined;
  onPutBack: () => void;
}

/** What was done last, and the way back. It stands still at the foot of the screen: the list does not move. */
export function OrderNews({ news, onBack, removed, onPutBack }: OrderNewsProps) {
  const back = news?.back;
  const text = removed === undefined ? news?.text : `”${removed.title}” är borttagen.`;
  return (
    <div className={text === undefined ? 'visually-hidden' : 'agenda-news no-print'}>
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
  );
}
