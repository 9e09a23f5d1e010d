import { parse } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'klubbat_session';
const ATTEMPT = 'klubbat_attempt';

/** The token that the browser sent, if any. */
export function sessionToken(request: Request): string | undefined {
  return parse(request.headers.cookie ?? '')[NAME];
}

// HttpOnly: no script reads it. SameSite=Lax: no other site's form sends it along.
const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;

/** `maxAge` in milliseconds. */
export function setSession(
  response: Response,
  session: { token: string; maxAge: number },
  secure: boolean,
): void {
  response.cookie(NAME, session.token, { ...attributes(secure), maxAge: session.maxAge });
}

export function endSession(response: Response, secure: boolean): void {
  response.clearCookie(NAME, attributes(secure));
}

/** What the browser was given when it was sent to prove who sits at it, if it was. */
export function attemptToken(request: Request): string | undefined {
  return parse(request.headers.cookie ?? '')[ATTEMPT];
}

/** `maxAge` in milliseconds. */
export function setAttempt(
  response: Response,
  { token, maxAge }: { token: string; maxAge: number },
  secure: boolean,
): void {
  response.cookie(ATTEMPT, token, { ...attributes(secure), path: '/api', maxAge });
}
