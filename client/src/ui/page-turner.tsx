import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.js';

interface PageTurnerProps {
  /** what is turned: `sammanträden` */
  of: string;
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
}

/** To the page before and after, in a list that may be very long. */
export function PageTurner({ of, previous, next }: PageTurnerProps) {
  if (previous === undefined && next === undefined) {
    return null;
  }
  return (
    <nav className="row no-print" aria-label={`Fler ${of}`}>
      <Button icon={ChevronLeft} onPress={previous} isDisabled={previous === undefined}>
        Föregående
      </Button>
      <Button icon={ChevronRight} onPress={next} isDisabled={next === undefined}>
        Nästa
      </Button>
    </nav>
  );
}
