import { z } from 'zod';
import { byId, door } from './door.js';

/** How far the signatures have come into the document itself. */
export const signedPdfView = z.object({
  /** `waiting`: something is being written; `open`: all that is signed stands there; `sealed`: and the seal closes it */
  state: z.enum(['waiting', 'open', 'sealed']),
  /** signatures that stand there, the seal among them */
  parts: z.int(),
  /** of the document as it is now; null while nothing is written */
  sha256: z.string().nullable(),
  sealedAt: z.string().nullable(),
  /** each of them has the time of an authority */
  stamped: z.boolean(),
  /** why it waits longer: the authority of time stamps does not answer, or a fault of ours */
  fault: z.enum(['time-stamp', 'other']).nullable(),
});

export type SignedPdfView = z.infer<typeof signedPdfView>;

export const PEM_TYPE = 'application/x-pem-file';

export const signedPdfDoors = {
  pdf: door({
    method: 'GET',
    path: '/api/adjustments/:id/signed.pdf',
    summary: 'Protokollet med underskrifterna och stämpeln i sig, så långt de är gjorda',
    params: byId,
    produces: 'application/pdf',
  }),
  authority: door({
    method: 'GET',
    path: '/api/organisations/:id/signing-authority.pem',
    summary: 'Organisationens rotcertifikat, för den som vill lita på underskrifterna i sin PDF-läsare',
    params: byId,
    produces: PEM_TYPE,
  }),
};
