import type { Rights } from './rights.js';

/** A board: its settings, its seats and people, and how they have attended. */
export const boardRights: Rights<'board.administer' | 'attendance.read'> = {
  'board.administer': ['administrator', 'secretary'],
  // what fees are paid by: an auditor reads it too
  'attendance.read': ['administrator', 'secretary', 'auditor'],
};
