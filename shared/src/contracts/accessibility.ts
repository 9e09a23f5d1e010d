import { z } from 'zod';
import { door } from './door.js';

export const accessibilityDoors = {
  contacts: door({
    method: 'GET',
    path: '/api/accessibility-contacts',
    summary: 'Vem man hör av sig till om brister i tillgänglighet. För vem som helst.',
    reply: z.object({
      /** of the organisations that have said whom, by name */
      contacts: z.array(
        z.object({ organisation: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
      ),
    }),
  }),
};
