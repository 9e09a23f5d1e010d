import { z } from 'zod';
import { speakerStates } from '../vocabulary/following-words.js';
import { byId, door } from './door.js';

/*
 * The speakers' list of the § at hand. People are named by their key in the meeting. Whoever waits already is not put on it
 * twice, and one speaks at a time.
 */

export const speakerView = z.object({
  id: z.uuid(),
  person: z.string(),
  name: z.string(),
  party: z.string().nullable(),
  state: z.enum(speakerStates),
  /** when he asked for the word */
  askedAt: z.string(),
  /** since when he has the word */
  beganAt: z.string().nullable(),
});

export type SpeakerView = z.infer<typeof speakerView>;

/** the one who speaks first, then those who wait, in order */
const speakers = z.object({ speakers: z.array(speakerView) });

export const speakerDoors = {
  add: door({
    method: 'POST',
    path: '/api/meetings/:id/speakers',
    summary: 'Sätt upp någon sist på talarlistan för paragrafen som behandlas',
    params: byId,
    body: z.strictObject({ person: z.string().max(300) }),
    reply: speakers,
  }),
  turn: door({
    method: 'POST',
    path: '/api/speakers/:id/turn',
    summary: 'Ge någon ordet, avsluta anförandet eller stryk ur talarlistan',
    params: byId,
    body: z.strictObject({ act: z.enum(['begin', 'end', 'strike']) }),
    reply: speakers,
  }),
  leave: door({
    method: 'POST',
    path: '/api/speakers/:id/withdrawal',
    summary: 'Ta tillbaka din begäran om ordet, medan du väntar på talarlistan',
    params: byId,
    reply: z.object({ state: z.enum(speakerStates) }),
  }),
  order: door({
    method: 'PUT',
    path: '/api/meetings/:id/speaker-order',
    summary: 'Ordna dem som väntar på talarlistan. Den som inte nämns står kvar efter dem som nämns.',
    params: byId,
    body: z.strictObject({ speakers: z.array(z.uuid()).max(500) }),
    reply: speakers,
  }),
};
