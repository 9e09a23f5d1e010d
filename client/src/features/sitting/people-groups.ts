import type { Capacity } from '@klubbat/shared/vocabulary/meeting-words';

/** Those who are called up, as the lists of the page group them. */
export const PEOPLE_GROUPS: readonly { capacities: readonly Capacity[]; heading: string }[] = [
  { capacities: ['member'], heading: 'Ledamöter' },
  { capacities: ['substitute'], heading: 'Ersättare' },
  { capacities: ['official', 'guest', 'staff-representative', 'observer'], heading: 'Övriga' },
];
