import type { Request } from 'express';
import type { z } from 'zod';
import type { Door } from '@klubbat/shared/contracts/door';
import { fail } from '../platform/errors.js';
import { attemptToken, knownDevice } from './session-cookie.js';

export interface UploadedFile {
  field: string;
  name: string;
  bytes: Buffer;
}

export interface Input<D extends Door> {
  params: z.output<D['params']>;
  query: z.output<D['query']>;
  body: z.output<D['body']>;
  files: UploadedFile[];
  /** true: it came as a form, where files may stand beside the fields */
  form: boolean;
  accepts: (mediaType: string) => boolean;
  /** what the browser was given when it was sent to prove who sits at it */
  attemptToken: string | undefined;
  /** that somebody has signed in at the browser before */
  knownDevice: string | undefined;
  /** the last event that a browser heard of a stream before it broke */
  lastEventId: string | undefined;
  /** under which tags the one who asks has an answer already */
  ifNoneMatch: string | undefined;
}

/** `?from=&to=`: a form sends what was not filled in as well; it means not asked for. */
function filled(query: Request['query']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** What was sent, as the door takes it. Refuses what it does not. `rawBody`: the body is left as it came. */
export function readInput<D extends Door>(
  door: D,
  request: Request,
  { rawBody = false }: { rawBody?: boolean },
): Input<D> {
  const params = door.params.safeParse(request.params);
  if (!params.success) {
    fail('not-found');
  }
  const body: unknown = request.body;
  const empty = body === undefined || body === null;
  return {
    params: params.data as z.output<D['params']>,
    query: door.query.parse(filled(request.query)) as z.output<D['query']>,
    body: (rawBody ? body : door.body.parse(empty ? {} : body)) as z.output<D['body']>,
    files: ((request.files as Express.Multer.File[] | undefined) ?? []).map((file) => ({
      field: file.fieldname,
      name: file.originalname,
      bytes: file.buffer,
    })),
    form: request.files !== undefined,
    attemptToken: attemptToken(request),
    knownDevice: knownDevice(request),
    lastEventId: request.get('last-event-id'),
    ifNoneMatch: request.get('if-none-match'),
    accepts: (mediaType) => request.accepts(['application/json', mediaType]) === mediaType,
  };
}
