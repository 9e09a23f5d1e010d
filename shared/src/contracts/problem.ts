import { z } from 'zod';
import { faultCodes } from '../vocabulary/codes.js';

/** One fault at one place of what was sent. `path` as in `$.items[2].paragraph`. */
export const problemError = z.object({ path: z.string(), message: z.string() });

/** What every door answers when it refuses (RFC 9457, application/problem+json), in Swedish. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(faultCodes),
  errors: z.array(problemError),
  /** with a stale version: who changed it last, and when (ISO 8601, UTC) */
  changedBy: z.string().optional(),
  changedAt: z.string().optional(),
  /** with an import that collides: the meeting that stands */
  meetingId: z.string().optional(),
  /** support can find the log line by it */
  requestId: z.string().optional(),
});

export type Problem = z.infer<typeof problem>;
export type ProblemError = z.infer<typeof problemError>;
