import { z } from 'zod';
import { diaryCallStates } from '../vocabulary/diary-calls.js';
import { diaryEntryView } from './diary.js';
import { byId, door } from './door.js';

/** The shortest secret by which a diary system may know that a call is ours. */
export const LEAST_HOOK_SECRET = 32;

/** What a diary system is told of one entry. Its `id` is the same each time: what comes again is known by it. */
export const diaryHookMessage = diaryEntryView.omit({ meetingId: true }).extend({
  type: z.literal('diary-entry'),
});
export type DiaryHookMessage = z.infer<typeof diaryHookMessage>;

const diaryHookView = z.object({ url: z.string(), setBy: z.string(), setAt: z.string() });

export const diaryCallView = z.object({
  entryId: z.uuid(),
  caseNumber: z.string().nullable(),
  documentNumber: z.int().nullable(),
  what: z.string(),
  state: z.enum(diaryCallStates),
  tries: z.int(),
  nextTryAt: z.string().nullable(),
  /** of the latest try: the HTTP status, and the first words of the answer; or why nothing came */
  status: z.int().nullable(),
  answer: z.string().nullable(),
  fault: z.string().nullable(),
  triedAt: z.string().nullable(),
});
export type DiaryCallView = z.infer<typeof diaryCallView>;

const settings = z.object({
  hook: diaryHookView.nullable(),
  /** those that have been given up first, then the latest */
  calls: z.array(diaryCallView),
});
export type DiaryHookSettings = z.infer<typeof settings>;

export const diaryHookDoors = {
  show: door({
    method: 'GET',
    path: '/api/organisations/:id/diary-hook',
    summary:
      'Vart organisationens diariesystem får veta vad som skickas, och de senaste anropen. Hemligheten visas aldrig',
    params: byId,
    reply: settings,
  }),
  set: door({
    method: 'PUT',
    path: '/api/organisations/:id/diary-hook',
    summary:
      'Ange diariesystemets adress och hemligheten som anropen signeras med. Utan hemlighet behålls den som finns',
    params: byId,
    body: z.strictObject({
      url: z.string().trim().max(2000),
      secret: z.string().max(500).optional(),
    }),
    reply: settings,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/organisations/:id/diary-hook',
    summary: 'Sluta anropa diariesystemet. Det som väntar blir kvar, och skickas om en adress anges igen',
    params: byId,
    reply: settings,
  }),
  resend: door({
    method: 'POST',
    path: '/api/diary-entries/:id/call',
    summary: 'Anropa diariesystemet igen om en handling, med samma id',
    params: byId,
    reply: settings,
  }),
};
