import type { Rights } from './rights.js';

/** What a board or an organisation tells of itself to anyone. */
export const presentationRights: Rights<'presentation.write'> = {
  'presentation.write': ['administrator', 'secretary'],
};
