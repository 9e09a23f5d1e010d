import { z } from 'zod';
import { addressKinds } from '../vocabulary/address-kinds.js';
import { byId, door } from './door.js';
import { madeOnce, saveFields } from './save.js';
import { day, emailAddress, filledLine, runningText } from './text-fields.js';

const addressFields = {
  name: filledLine.max(300),
  /** null: a group, whose members have the addresses */
  email: emailAddress.nullable(),
  note: runningText.max(2000).nullable(),
  from: day.nullable(),
  until: day.nullable(),
  /** kept, but neither offered nor sent to */
  putAside: z.boolean(),
  /** of a group: entries of the same book, other groups among them */
  members: z.array(z.uuid()).max(2000),
};

const addressMember = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(addressKinds),
  email: z.string().nullable(),
});

export const addressView = addressMember.extend({
  note: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  putAside: z.boolean(),
  /** true: it is sent to today */
  current: z.boolean(),
  members: z.array(addressMember),
  /** how many mailboxes a mail to it reaches today */
  mailboxes: z.int(),
  version: z.int(),
});

export const addressDoors = {
  list: door({
    method: 'GET',
    path: '/api/organisations/:id/addresses',
    summary: 'Organisationens adressbok, i bokstavsordning',
    params: byId,
    query: z.object({
      /** words of the name, the address or the note */
      q: z.string().max(200).optional(),
      kind: z.enum(addressKinds).optional(),
      /** `current`: only those that are sent to today */
      time: z.enum(['current', 'not-current']).optional(),
    }),
    reply: z.object({
      addresses: z.array(addressView),
      /** how many there are: no more than 500 of them are shown */
      total: z.int(),
      mayWrite: z.boolean(),
    }),
  }),
  add: door({
    method: 'POST',
    path: '/api/organisations/:id/addresses',
    summary: 'Lägg till i adressboken',
    params: byId,
    body: z
      .strictObject({ ...addressFields, kind: z.enum(addressKinds) })
      .partial()
      .required({ name: true, kind: true })
      .extend(madeOnce),
    reply: addressView,
    status: 201,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/addresses/:id',
    summary: 'Ändra i adressboken. Utskick som redan är gjorda står kvar som de gick',
    params: byId,
    body: z
      .strictObject({ ...addressFields, kind: z.enum(addressKinds) })
      .partial()
      .extend(saveFields),
    reply: addressView,
  }),
};

export type AddressView = z.infer<typeof addressView>;
