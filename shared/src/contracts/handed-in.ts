import { z } from 'zod';
import { handedInKinds, handedInStates } from '../vocabulary/following-words.js';
import { motionKinds } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { madeOnce } from './save.js';
import { filledLine, runningText } from './text-fields.js';

/*
 * What members hand in during a meeting: kept as they handed it in, with its time. The secretary takes it into the § or puts
 * it aside with a word; until then the member may withdraw it.
 */

export const handedInView = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  kind: z.enum(handedInKinds),
  motionKind: z.enum(motionKinds).nullable(),
  point: z.int().nullable(),
  text: z.string().nullable(),
  /** who handed it in, and his key in the meeting where he stands in it */
  by: z.string(),
  person: z.string().nullable(),
  /** whether the one who asks handed it in */
  own: z.boolean(),
  handedInAt: z.string(),
  state: z.enum(handedInStates),
  /** the secretary's word to the member */
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

export type HandedInView = z.infer<typeof handedInView>;

const text = runningText.max(20_000);

export const handedInBody = z
  .strictObject({
    itemId: z.uuid(),
    kind: z.enum(handedInKinds),
    motionKind: z.enum(motionKinds).optional(),
    point: z.int().min(1).max(10_000).optional(),
    text: text.optional(),
    ...madeOnce,
  })
  .refine(({ kind, text: given = '' }) => (kind !== 'motion' && kind !== 'note') || given.trim() !== '', {
    path: ['text'],
    params: { code: 'empty' },
  });

export const handedInDoors = {
  list: door({
    method: 'GET',
    path: '/api/meetings/:id/handed-in',
    summary: 'Vad som har lämnats in under sammanträdet: ditt eget, eller allt för den som skriver det',
    params: byId,
    reply: z.object({
      /** in the order in which it was handed in */
      handedIn: z.array(handedInView),
      /** your own key in the meeting; null: it does not name you */
      person: z.string().nullable(),
      /** whether you may hand in here */
      mayHandIn: z.boolean(),
    }),
  }),
  handIn: door({
    method: 'POST',
    path: '/api/meetings/:id/handed-in',
    summary: 'Lämna in ett yrkande, en reservation, en anteckning, jäv eller en begäran om ordet',
    params: byId,
    body: handedInBody,
    reply: handedInView,
    status: 201,
  }),
  withdraw: door({
    method: 'POST',
    path: '/api/handed-in/:id/withdrawal',
    summary: 'Ta tillbaka det du har lämnat in, så länge det inte är infört eller lagt åt sidan',
    params: byId,
    reply: handedInView,
  }),
  take: door({
    method: 'POST',
    path: '/api/handed-in/:id/taking',
    summary: 'För in det som lämnats in i paragrafen; en begäran om ordet kommer sist på talarlistan',
    params: byId,
    reply: handedInView,
  }),
  putAside: door({
    method: 'POST',
    path: '/api/handed-in/:id/putting-aside',
    summary: 'Lägg det som lämnats in åt sidan, med ett ord till den som lämnade in det',
    params: byId,
    body: z.strictObject({ answer: filledLine.max(500) }),
    reply: handedInView,
  }),
};
