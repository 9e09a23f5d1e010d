import { mandateRoles } from '@klubbat/shared/vocabulary/roles';
import type { Rights } from './rights.js';

/** A meeting, its items and its protocol until it is adjusted. */
export const meetingRights: Rights<
  | 'meeting.read'
  | 'meeting.read-secret'
  | 'meeting.write'
  | 'meeting.hand-in'
  | 'meeting.review'
  | 'meeting.send-for-adjustment'
  | 'meeting.finish-notes'
  | 'meeting.correct'
> = {
  'meeting.read': mandateRoles,
  // a secret § is for those who write it and those who decide it, not for the rest of the house (OSL 8:2); an
  // auditor may read what the audit needs (KL 12:9), and secrecy is no hindrance to it (OSL 10:17)
  'meeting.read-secret': [
    'administrator',
    'secretary',
    'chair',
    'vice-chair',
    'member',
    'substitute',
    'auditor',
  ],
  'meeting.write': ['administrator', 'secretary'],
  'meeting.hand-in': ['chair', 'vice-chair', 'member', 'substitute'],
  'meeting.review': ['administrator', 'secretary'],
  'meeting.send-for-adjustment': ['administrator', 'secretary'],
  // a group may have no secretary: then the one who led it says that its notes are done
  'meeting.finish-notes': ['administrator', 'secretary', 'chair'],
  // the chair or the body decides; the secretary registers it, and names who did
  'meeting.correct': ['administrator', 'secretary'],
};
