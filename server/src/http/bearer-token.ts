import type { Request } from 'express';

/** What a program says that it is known by (`Authorization: Bearer …`); then no cookie is looked at. Undefined: it says nothing. */
export function bearerToken(request: Request): string | undefined {
  const { authorization } = request.headers;
  return authorization === undefined ? undefined : (/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
}
