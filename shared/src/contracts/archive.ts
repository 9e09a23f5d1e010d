import { z } from 'zod';
import { archiveParts } from '../vocabulary/archive-words.js';
import { byId, door } from './door.js';

const part = z.enum(archiveParts).default('ordinary');
const ofYear = z.object({ year: z.coerce.number().int().min(1600).max(8999), part });
const produces = 'application/zip';

/** Packages for long-term keeping. What is secret goes in a package of its own (`part=secret`), for those who may read it. */
export const archiveDoors = {
  meeting: door({
    method: 'GET',
    path: '/api/meetings/:id/archive-package',
    summary:
      'Arkivpaket för ett justerat sammanträde (BagIt i en zip); part=secret: det som omfattas av sekretess',
    params: byId,
    query: z.object({ part }),
    produces,
  }),
  board: door({
    method: 'GET',
    path: '/api/boards/:id/archive-package',
    summary: 'Arkivpaket för ett organs justerade sammanträden under ett år',
    params: byId,
    query: ofYear,
    produces,
  }),
  organisation: door({
    method: 'GET',
    path: '/api/organisations/:id/archive-package',
    summary: 'Arkivpaket för alla organs justerade sammanträden under ett år',
    params: byId,
    query: ofYear,
    produces,
  }),
};
