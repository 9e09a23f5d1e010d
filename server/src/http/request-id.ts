import type { IncomingMessage } from 'node:http';

/** The id of a request: in every log line and refusal of it, so that support can find one by the other. */
export function requestId(request: IncomingMessage): string {
  return typeof request.id === 'string' ? request.id : '';
}
