import { FileText, PenLine } from 'lucide-react';
import { Button } from '../../ui/button.js';
import type { PreviewChoice } from './use-preview-choice.js';

/** Shows the preview, and takes it away. */
export function PreviewSwitch({ isOpen, isBeside, show, switchButton }: PreviewChoice) {
  const words = isBeside
    ? isOpen
      ? 'Dölj PDF:en'
      : 'Visa PDF:en bredvid'
    : isOpen
      ? 'Tillbaka till texten'
      : 'Förhandsvisa PDF:en';
  return (
    <Button
      variant="quiet"
      icon={isOpen && !isBeside ? PenLine : FileText}
      ref={switchButton}
      onPress={() => show(!isOpen)}
    >
      {words}
    </Button>
  );
}
