import type { Rights } from './rights.js';

/** The people of a register: who they are and what they may. */
export const personRights: Rights<'person.read' | 'person.invite'> = {
  'person.read': ['administrator', 'secretary', 'data-protection-officer', 'auditor'],
  'person.invite': ['administrator', 'secretary'],
};
