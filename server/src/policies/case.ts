import type { Rights } from './rights.js';

/** The planned way of a case through the bodies. */
export const caseRights: Rights<'case.plan'> = {
  'case.plan': ['administrator', 'secretary', 'official'],
};
