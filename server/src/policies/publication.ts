import type { Rights } from './rights.js';

/** Public versions of adjusted protocols: what is masked in them, what was found, and when they are removed. */
export const publicationRights: Rights<'meeting.publish' | 'publication.read'> = {
  // what is published is read by two: one who prepares it and one who approves it
  'meeting.publish': ['administrator', 'secretary', 'registrar'],
  // a data-protection officer looks after that it is right, and so decides nothing of it (GDPR 38.6)
  'publication.read': ['administrator', 'secretary', 'registrar', 'data-protection-officer', 'auditor'],
};
