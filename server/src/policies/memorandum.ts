import type { Rights } from './rights.js';

/** What officials submit is read by those who prepare the meeting, not by those who decide at it. */
export const memorandumRights: Rights<'memorandum.write'> = {
  'memorandum.write': ['administrator', 'secretary', 'official'],
};
