import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const nothing = z.object({});

/** The largest file that a door takes, in bytes: more than any document, less than what would stop the program. */
export const FILE_LIMIT = 20 * 1024 * 1024;

/** The media type of a file of Word's (.docx). */
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * One value for both sides of an endpoint: the server mounts, parses and answers by it, the client calls and
 * reads by it, and the OpenAPI document is made from it. A path is written once in the whole house.
 */
export interface Door<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** Express form: `/api/meetings/:id` */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  readonly status: number;
  /** media type of the reply where it is not JSON */
  readonly produces?: string;
  /** true: the body is multipart/form-data, with files beside the fields; `or-json`: either that or JSON alone */
  readonly multipart?: boolean | 'or-json';
  /** true: the body is the form of a page, and no JSON */
  readonly form?: boolean;
}

/** Declares a door. What is left out: no parameters, no query, no body, an empty reply, status 200. */
export function door<
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
  R extends z.ZodType = typeof nothing,
>(declared: {
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  reply?: R;
  status?: number;
  produces?: string;
  multipart?: boolean | 'or-json';
  form?: boolean;
}): Door<P, Q, B, R> {
  return {
    ...declared,
    params: declared.params ?? (nothing as unknown as P),
    query: declared.query ?? (nothing as unknown as Q),
    body: declared.body ?? (nothing as unknown as B),
    reply: declared.reply ?? (nothing as unknown as R),
    status: declared.status ?? 200,
  };
}

/** Parameters of a door about one thing. */
export const byId = z.object({ id: z.uuid() });

/** The opaque place in a list where the next page begins. */
export const pageMark = z.string().max(500);
