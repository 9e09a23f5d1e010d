import type { Rights } from './rights.js';

/**
 * The log of a whole organisation: for those who look after the others. Who administers it is looked after himself, and the log
 * tells what people read.
 */
export const logRights: Rights<'log.read'> = {
  'log.read': ['data-protection-officer', 'auditor'],
};
