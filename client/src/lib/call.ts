import type { z } from 'zod';
import type { Door } from '@klubbat/shared/contracts/door';
import { SIGNED_IN_AS } from '@klubbat/shared/contracts/signed-in-as';
import { problem } from '@klubbat/shared/contracts/problem';
import { faultSentences } from '@klubbat/shared/sentences/fault-sentences';
import { issueErrors } from '@klubbat/shared/sentences/issue-sentences';
import { tagged, tagOf } from './answer-tags.js';
import { ProblemError, UNANSWERED } from './problem-error.js';
import { askForProof } from './prove-anew.js';
import { sendWithProgress } from './send-with-progress.js';

export interface FilePart {
  field: string;
  file: File;
}

type Needed<K extends string, T> = Record<string, never> extends T ? { [P in K]?: T } : { [P in K]: T };

/** What a door is called with: only what it declares, and files beside the fields where it takes multipart. */
export type CallInput<D extends Door> = Needed<'params', z.input<D['params']>> & {
  query?: z.input<D['query']>;
  body?: z.input<D['body']>;
  files?: readonly FilePart[];
  /** instead of body and files: what the caller has put together, sent as it stands */
  content?: FormData | Blob;
  signal?: AbortSignal;
  /** an answer of this door that one has: given again if the server says that it is as it was */
  known?: unknown;
  /** who does it: refused as not signed in when it has come to be another */
  as?: string;
  /** told how much of what is sent has gone out, from 0 to 1 */
  onProgress?: (share: number) => void;
};

/** what the server answers who has it already */
const UNCHANGED = 304;

type Field = string | number | boolean;

/** What is sent as text by name: in an address, or beside the files of a form. What is not given is left out. */
function namedFields(given: unknown): [string, string][] {
  const fields = Object.entries((given ?? {}) as Record<string, Field | null | undefined>);
  return fields.flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
}

/** The address of a door, for a call or for a link to a file. */
export function doorAddress<D extends Door>(
  door: D,
  input: { params?: z.input<D['params']>; query?: z.input<D['query']> } = {},
): string {
  const params = Object.fromEntries(namedFields(input.params));
  const path = door.path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams(namedFields(input.query).filter(([, value]) => value !== ''));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function formOf(body: unknown, files: readonly FilePart[]): FormData {
  const form = new FormData();
  namedFields(body).forEach(([name, value]) => form.append(name, value));
  files.forEach(({ field, file }) => form.append(field, file, file.name));
  return form;
}

function bodyOf(door: Door, input: CallInput<Door>): FormData | Blob | string | undefined {
  if (input.content !== undefined) {
    return input.content;
  }
  if (door.multipart === true) {
    return formOf(input.body, input.files ?? []);
  }
  return input.body === undefined ? undefined : JSON.stringify(input.body);
}

/**
 * Faults of form are told without asking the server, by the same contract and in the same words. It must be done here:
 * JSON writes a number that is none as null, and what was typed wrong would silently be taken away.
 */
function checkForm(door: Door, body: unknown): void {
  const read = door.body.safeParse(body ?? {}, { reportInput: true });
  if (!read.success) {
    const { title, detail } = faultSentences.invalid;
    throw new ProblemError({
      ...UNANSWERED,
      status: 422,
      code: 'invalid',
      title,
      detail: detail({}),
      errors: issueErrors(read.error),
    });
  }
}

async function refusal(response: Response): Promise<ProblemError> {
  const told = problem.safeParse(await response.json().catch(() => undefined));
  return new ProblemError(
    told.success
      ? told.data
      : {
          ...UNANSWERED,
          title: 'Servern svarar inte som den ska',
          detail: 'Vänta en stund och försök igen. Det du har skrivit finns kvar här.',
          status: response.status,
        },
  );
}

/**
 * Calls a door; gives its answer as it came. Where it asks to prove anew who one is that is done, and it is called again.
 */
async function ask<D extends Door>(door: D, input: CallInput<D>, hasProved = false): Promise<Response> {
  if (input.content === undefined) {
    checkForm(door, input.body);
  }
  const body = bodyOf(door, input);
  const tag = tagOf(input.known);
  let response: Response;
  try {
    const send = input.onProgress === undefined ? fetch : sendWithProgress(input.onProgress);
    response = await send(doorAddress(door, input), {
      method: door.method,
      headers: {
        Accept: door.produces ?? 'application/json',
        ...(input.as === undefined ? {} : { [SIGNED_IN_AS]: input.as }),
        ...(tag === undefined ? {} : { 'If-None-Match': tag }),
        ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
      },
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
  } catch (error) {
    if (input.signal?.aborted === true) {
      throw error;
    }
    throw new ProblemError(UNANSWERED);
  }
  if (!response.ok && response.status !== UNCHANGED) {
    const refused = await refusal(response);
    if (!hasProved && refused.problem.code === 'proof-needed' && (await askForProof(input.signal))) {
      return ask(door, input, true);
    }
    throw refused;
  }
  return response;
}

/**
 * Calls a door and reads its reply by the door's own schema.
 * @throws ProblemError when what is sent has faults of form, and when the server refuses or does not answer
 */
export async function callDoor<D extends Door>(door: D, input: CallInput<D>): Promise<z.output<D['reply']>> {
  const response = await ask(door, input);
  if (response.status === UNCHANGED) {
    return input.known as z.output<D['reply']>;
  }
  const reply: unknown = response.status === 204 ? {} : await response.json();
  return tagged(door.reply.parse(reply), response.headers.get('ETag')) as z.output<D['reply']>;
}

/** Calls a door that answers with a file, and gives its bytes. Throws as `callDoor` does. */
export async function callForFile<D extends Door>(door: D, input: CallInput<D>): Promise<Uint8Array> {
  const response = await ask(door, input);
  return new Uint8Array(await response.arrayBuffer());
}
