import { personalNumbersIn } from '@klubbat/shared/rules/personal-numbers';

/** Seconds since 1970 (RFC 7519, 4.1; OpenID Connect Core 2): those of some weeks look like days of birth. */
const TIMES = new Set(['iat', 'exp', 'nbf', 'auth_time', 'updated_at']);

/**
 * Does a token hold what looks like a personal identity number, in whatever it says of the person? Also one with letters
 * before it, as `SE196408233234` or `PNOSE-19640823-3234` (ETSI EN 319 412-1, 5.1.3).
 *
 * @param said the claims of an ID token, as JSON has them
 */
export function tellsPersonalNumber(said: unknown, name = ''): boolean {
  if (typeof said === 'string' || (typeof said === 'number' && !TIMES.has(name))) {
    const text = String(said);
    return [text, text.replace(/(?<![\p{L}\d])\p{L}+[-:_]?(?=\d)/gu, ' ')].some(
      (one) => personalNumbersIn(one).length > 0,
    );
  }
  return (
    typeof said === 'object' &&
    said !== null &&
    Object.entries(said).some(
      ([key, value]) =>
        tellsPersonalNumber(key) || tellsPersonalNumber(value, Array.isArray(said) ? name : key),
    )
  );
}
