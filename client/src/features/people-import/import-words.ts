import type { ImportCounts, ImportKind } from '@klubbat/shared/contracts/people-import';
import type { StateKind } from '../../ui/state-mark.js';

/** What becomes of a row, in a word and with an icon. */
export const kindWords: Record<ImportKind, { word: string; mark: StateKind }> = {
  fault: { word: 'Fel', mark: 'problem' },
  'new-person': { word: 'Ny person', mark: 'working' },
  'new-term': { word: 'Nytt uppdrag', mark: 'working' },
  changed: { word: 'Ändras', mark: 'waiting' },
  ended: { word: 'Avslutas', mark: 'closed' },
  unchanged: { word: 'Oförändrad', mark: 'idle' },
};

const some = (count: number, one: string, many: string) =>
  count === 0 ? [] : [count === 1 ? one : `${count.toLocaleString('sv')} ${many}`];

/** What is done, in numbers: `2 nya personer, 3 nya uppdrag och ett ändrat uppdrag`. */
export function inNumbers(counts: ImportCounts, ended: number): string {
  const parts = [
    ...some(counts.newPeople, 'en ny person', 'nya personer'),
    ...some(counts.newTerms, 'ett nytt uppdrag', 'nya uppdrag'),
    ...some(counts.changedPeople, 'en ändrad person', 'ändrade personer'),
    ...some(counts.changedTerms, 'ett ändrat uppdrag', 'ändrade uppdrag'),
    ...some(counts.newSeats, 'en ny plats', 'nya platser'),
    ...some(ended, 'ett avslutat uppdrag', 'avslutade uppdrag'),
  ];
  const last = parts.pop() ?? 'inga ändringar';
  return parts.length === 0 ? last : `${parts.join(', ')} och ${last}`;
}
