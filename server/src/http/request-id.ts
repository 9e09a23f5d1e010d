import type { IncomingMessage } from 'node:http';

declare module 'node:http' {
  interface IncomingMessage {
    /** given to it where it is logged (`logRequests`) */
    id?: string;
  }
}

/** The id of a request: in every log line and refusal of it, so that support can find one by the other. */
export function requestId(request: IncomingMessage): string {
  return request.id ?? '';
}
