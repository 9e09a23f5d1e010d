import type { Rights } from './rights.js';

/** What comes in may hold secrets until somebody has read it. */
export const incomingRights: Rights<'incoming.read' | 'incoming.register'> = {
  'incoming.read': ['administrator', 'secretary', 'registrar', 'chair', 'vice-chair', 'official', 'auditor'],
  'incoming.register': ['administrator', 'secretary', 'registrar'],
};
