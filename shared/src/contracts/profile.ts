import { z } from 'zod';
import { door } from './door.js';
import { line } from './text-fields.js';

/** What a person tells of himself below the mails that go in his name. */
export const profile = z.strictObject({
  unit: line.max(200).nullable(),
  phone: line.max(100).nullable(),
});

export const profileView = profile.strip().extend({
  name: z.string(),
  email: z.string().nullable(),
  /** of the register, which others write */
  title: z.string().nullable(),
  version: z.int(),
});

export type Profile = z.infer<typeof profile>;
export type ProfileView = z.infer<typeof profileView>;

export const profileDoors = {
  show: door({
    method: 'GET',
    path: '/api/profile',
    summary: 'Vad som står om mig under mejl i mitt namn',
    reply: profileView,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/profile',
    summary: 'Ändra min enhet och min telefon',
    body: profile.partial().extend({ version: z.int() }),
    reply: profileView,
  }),
};
