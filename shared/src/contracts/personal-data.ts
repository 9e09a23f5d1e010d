import { z } from 'zod';
import { byId, door } from './door.js';

/** Everything that is kept about one person, as the schema of the database leads to it. */
export const personalDataView = z.object({
  at: z.iso.datetime(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  /** whose: one organisation's, and what belongs to the person herself; null: of all */
  organisation: z.string().nullable(),
  sections: z.array(
    z.object({
      table: z.string(),
      what: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  /** rows of something else, in which it is noted that the person did it: how many */
  acts: z.array(z.object({ table: z.string(), column: z.string(), count: z.int() })),
  /** tables of which it is not known whose organisation's each row is: not included */
  left: z.array(z.string()),
});

const ofOrganisation = z.object({ organisationId: z.uuid() });

export const personalDataDoors = {
  own: door({
    method: 'GET',
    path: '/api/my-data',
    summary: 'Registerutdrag: allt som finns om mig (GDPR artikel 15)',
    reply: personalDataView,
  }),
  ownPage: door({
    method: 'GET',
    path: '/api/my-data.html',
    summary: 'Registerutdrag som en sida att läsa och skriva ut',
    produces: 'text/html',
  }),
  ownPdf: door({
    method: 'GET',
    path: '/api/my-data.pdf',
    summary: 'Registerutdrag som PDF/A-3a, taggad, i klartext',
    produces: 'application/pdf',
  }),
  ofPerson: door({
    method: 'GET',
    path: '/api/people/:id/data',
    summary: 'Registerutdrag för en person i registret, att lämna till den det gäller',
    params: byId,
    query: ofOrganisation,
    reply: personalDataView,
  }),
  pageOfPerson: door({
    method: 'GET',
    path: '/api/people/:id/data.html',
    summary: 'Registerutdrag för en person i registret, som en sida',
    params: byId,
    query: ofOrganisation,
    produces: 'text/html',
  }),
  pdfOfPerson: door({
    method: 'GET',
    path: '/api/people/:id/data.pdf',
    summary: 'Registerutdrag för en person i registret, som PDF/A-3a',
    params: byId,
    query: ofOrganisation,
    produces: 'application/pdf',
  }),
};

export type PersonalDataView = z.infer<typeof personalDataView>;
