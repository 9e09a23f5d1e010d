import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link, and the hash of them that is stored. */
export function newToken(): { token: string; tokenSha256: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenSha256: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
