import { z } from 'zod';
import { byId, door } from './door.js';

/** What becomes of a row of a list of addresses. */
export const addressLineKinds = ['added', 'changed', 'unchanged', 'fault'] as const;
export type AddressLineKind = (typeof addressLineKinds)[number];

/** The most rows of a list of addresses, headings not counted. */
export const MOST_ADDRESS_ROWS = 2_000;

export const addressLine = z.object({
  /** the row's number in the file, as a spreadsheet shows it */
  row: z.int(),
  kind: z.enum(addressLineKinds),
  name: z.string(),
  email: z.string(),
  /** what is wrong, or what will be changed */
  notes: z.array(z.string()),
});

const counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), faults: z.int() });

export const addressImportPreview = z.object({
  /** SHA-256 of the file, and a mark of what reading it in would change */
  digest: z.string(),
  version: z.string(),
  counts,
  lines: z.array(addressLine),
  /** headings that were not understood, and whose columns are not read */
  unread: z.array(z.string()),
});

export type AddressLine = z.infer<typeof addressLine>;
export type AddressImportPreview = z.infer<typeof addressImportPreview>;

export const addressImportDoors = {
  preview: door({
    method: 'POST',
    path: '/api/organisations/:id/address-import/preview',
    summary: 'Granska en lista med adresser, CSV eller Excel i fältet file. Inget ändras',
    params: byId,
    reply: addressImportPreview,
    multipart: true,
  }),
  import: door({
    method: 'POST',
    path: '/api/organisations/:id/address-import',
    summary: 'Läs in en granskad lista till adressboken, hela eller inte alls. Samma lista igen ändrar inget',
    params: byId,
    body: z.object({ digest: z.string().max(100), version: z.string().max(100) }),
    reply: counts,
    status: 201,
    multipart: true,
  }),
};
