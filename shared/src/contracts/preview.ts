import { z } from 'zod';
import { agendaItemChange } from './agenda-item.js';
import { byId, door } from './door.js';

/** An item as it is being written: what is left out stands as it is stored. */
export const writtenItem = agendaItemChange.extend({ id: z.uuid() });

export type WrittenItem = z.infer<typeof writtenItem>;

export const previewDoors = {
  draw: door({
    method: 'POST',
    path: '/api/meetings/:id/preview',
    summary: 'Protokollet som PDF med det som skrivs just nu, sparat eller inte. Inget ändras',
    params: byId,
    body: z.strictObject({ items: z.array(writtenItem).max(20) }),
    produces: 'application/pdf',
  }),
};
