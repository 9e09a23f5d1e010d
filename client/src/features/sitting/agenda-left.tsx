import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Button } from '../../ui/button.js';

interface AgendaLeftProps {
  items: readonly AgendaItemView[];
  currentId: string | null;
  onOpen: (item: AgendaItemView) => void;
}

/** The agenda, for when something else than the next is taken up, or an earlier § once more. */
export function AgendaLeft({ items, currentId, onOpen }: AgendaLeftProps) {
  return (
    <details className="sitting__agenda">
      <summary>Ta upp en annan punkt</summary>
      <ol className="agenda-left">
        {items.map((item) => (
          <li key={item.id} className="agenda-left__item" aria-current={item.id === currentId}>
            <span>
              <span className="quiet">{item.label}</span> {item.title}
            </span>
            {item.id !== currentId && item.adjustmentId === null && (
              <Button
                variant="quiet"
                aria-label={`${item.paragraph === null ? 'Ta upp' : 'Ta upp igen'}: ${item.title}`}
                onPress={() => onOpen(item)}
              >
                {item.paragraph === null ? 'Ta upp' : 'Ta upp igen'}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
