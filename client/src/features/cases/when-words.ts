import type { WaitingItem } from '@klubbat/shared/contracts/item-link';
import { longDate } from '@klubbat/shared/sentences/dates';

/** When a case is to be taken up, as a sentence; empty where nothing has been decided. */
export function whenSentence(when: WaitingItem['when']): string {
  switch (when.due) {
    case 'day':
      return `Ska tas upp ${longDate(when.day)}.`;
    case 'next-meeting':
      return 'Ska tas upp vid nästa sammanträde (KL 5:51).';
    case 'open':
      return '';
  }
}
