import { parse } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'klubbat_session';
const ATTEMPT = 'klubbat_attempt';
const DEVICE = 'klubbat_device';
const YEAR = 365 * 86_400_000;

/** The token that the browser sent, if any. */
export function sessionToken(request: Request): string | undefined {
  return parse(request.headers.cookie ?? '')[NAME];
}

// HttpOnly: no script reads it. SameSite=Lax: no other site's form sends it along.
const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' }) as const;

/** What the browser was given when somebody last signed in at it, if anybody did. */
export function knownDevice(request: Request): string | undefined {
  return parse(request.headers.cookie ?? '')[DEVICE];
}

export interface SessionCookie {
  token: string;
  /** in milliseconds */
  maxAge: number;
  /** that somebody has signed in here: opens nothing */
  device: string;
}

export function setSession(response: Response, session: SessionCookie, secure: boolean): void {
  response.cookie(NAME, session.token, { ...attributes(secure), maxAge: session.maxAge });
  response.cookie(DEVICE, session.device, { ...attributes(secure), path: '/api/session', maxAge: YEAR });
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
