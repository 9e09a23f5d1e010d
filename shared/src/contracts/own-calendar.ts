import { z } from 'zod';
import { door } from './door.js';

/*
 * A person's own calendar: the meetings that he has been called to, at an address that nobody can guess. A calendar program cannot
 * sign in, so the address is the key. It is told once, when it is made.
 */

const made = z.object({ createdAt: z.iso.datetime() });

export const ownCalendarDoors = {
  show: door({
    method: 'GET',
    path: '/api/own-calendar',
    summary: 'Om du har en kalenderadress, och sedan när',
    reply: z.object({ address: made.nullable() }),
  }),
  make: door({
    method: 'PUT',
    path: '/api/own-calendar',
    summary: 'Skapa din kalenderadress; den visas en gång, och den du hade slutar fungera',
    reply: made.extend({ url: z.url() }),
  }),
  revoke: door({
    method: 'DELETE',
    path: '/api/own-calendar',
    summary: 'Ta bort din kalenderadress; en gång till är samma',
    status: 204,
  }),
  read: door({
    method: 'GET',
    path: '/api/own-calendar/:token/sammantraden.ics',
    summary: 'Kalender: de sammanträden som en person har kallats till',
    params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
    produces: 'text/calendar',
  }),
};
