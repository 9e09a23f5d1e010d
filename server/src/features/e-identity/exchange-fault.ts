import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { fail, Fault } from '../../platform/errors.js';
import type { IdTokenFault } from './verify-id-token.js';

const byClaim: Record<string, IdTokenFault> = {
  nonce: 'wrong-nonce',
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  azp: 'wrong-audience',
};

/** The claim that the library found wrong: it tells of it somewhere among the causes. */
function claimOf(error: unknown): string | undefined {
  let cause: unknown = error;
  while (cause instanceof Error) {
    cause = cause.cause;
    const { claim } = (cause ?? {}) as { claim?: unknown };
    if (typeof claim === 'string') {
      return claim;
    }
  }
  return undefined;
}

/** What the library did not accept, in our words. */
function reasonOf(error: ClientError): IdTokenFault | undefined {
  switch (error.code) {
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
      return byClaim[claimOf(error) ?? ''] ?? 'unreadable';
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED':
      return 'expired';
    case 'OAUTH_KEY_SELECTION_FAILED':
    case 'OAUTH_UNSUPPORTED_OPERATION':
      return 'wrong-signature';
    case 'OAUTH_INVALID_RESPONSE':
      return /signature|"alg"/.test(String(error.cause)) ? 'wrong-signature' : 'unreadable';
    case 'OAUTH_PARSE_ERROR':
      return 'unreadable';
    default:
      return undefined;
  }
}

/** Refuses with what went wrong between us and a provider; nothing of what it sent is told or logged. */
export function refuseExchange(error: unknown): never {
  if (error instanceof Fault) {
    throw error;
  }
  if (error instanceof AuthorizationResponseError) {
    fail('e-identity-cancelled', { params: { reason: error.error } });
  }
  if (error instanceof ResponseBodyError && error.status < 500) {
    fail('e-identity-invalid', { params: { reason: 'code-refused' } });
  }
  const reason = error instanceof ClientError ? reasonOf(error) : undefined;
  if (reason === undefined) {
    fail('e-identity-unreachable');
  }
  fail('e-identity-invalid', { params: { reason } });
}
