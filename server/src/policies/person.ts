import type { Rights } from './rights.js';

/** The people of a register: who they are and what they may. */
export const personRights: Rights<'person.read' | 'person.invite' | 'person.disclose' | 'retention.read'> = {
  'person.read': ['administrator', 'secretary', 'data-protection-officer', 'auditor'],
  'person.invite': ['administrator', 'secretary'],
  // all that is kept about one person, to be handed to her
  'person.disclose': ['administrator', 'data-protection-officer'],
  // what is removed by age, and when
  'retention.read': ['administrator', 'data-protection-officer', 'auditor'],
};
