import type { Rights } from './rights.js';

/** What leaves the house, and the diary of it. */
export const dispatchRights: Rights<'meeting.dispatch' | 'diary.read'> = {
  'meeting.dispatch': ['administrator', 'secretary', 'registrar'],
  // to whom what has gone is read by those who keep it, and by those who look after that it was right
  'diary.read': [
    'administrator',
    'secretary',
    'registrar',
    'archivist',
    'data-protection-officer',
    'auditor',
  ],
};
