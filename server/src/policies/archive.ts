import type { Rights } from './rights.js';

/** What is handed over for keeping. */
export const archiveRights: Rights<'meeting.archive' | 'meeting.archive-secret'> = {
  'meeting.archive': ['administrator', 'secretary', 'registrar', 'archivist'],
  // the package of what is secret: it is kept as well (arkivlagen 3 §), and each one that is made stands in the log
  'meeting.archive-secret': ['administrator', 'secretary', 'archivist'],
};
