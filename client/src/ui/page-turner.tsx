import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.js';

interface PageTurnerProps {
  /** what is turned: `sammanträden` */
  of: string;
  /** the marks of the neighbours, as the list told them; undefined until it has */
  previous: string | null | undefined;
  next: string | null | undefined;
  onTurn: (mark: string) => void;
}

/** To the page before and after, in a list that may be very long. */
export function PageTurner({ of, previous = null, next = null, onTurn }: PageTurnerProps) {
  if (previous === null && next === null) {
    return null;
  }
  return (
    <nav className="row no-print" aria-label={`Fler ${of}`}>
      <Button
        icon={ChevronLeft}
        onPress={() => previous !== null && onTurn(previous)}
        isDisabled={previous === null}
      >
        Föregående
      </Button>
      <Button icon={ChevronRight} onPress={() => next !== null && onTurn(next)} isDisabled={next === null}>
        Nästa
      </Button>
    </nav>
  );
}
