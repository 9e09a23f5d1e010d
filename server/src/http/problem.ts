import type { ErrorRequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import { ZodError } from 'zod';
import type { Problem } from '@klubbat/shared/contracts/problem';
import { faultSentences } from '@klubbat/shared/sentences/fault-sentences';
import { issueErrors } from '@klubbat/shared/sentences/issue-sentences';
import type { FaultCode } from '@klubbat/shared/vocabulary/codes';
import { databaseFault, isWallRefusal } from '../platform/database-fault.js';
import { databaseTrouble } from '../platform/database-trouble.js';
import { FilesAway } from '../platform/object-storage.js';
import { Fault, type FaultDetails } from '../platform/errors.js';
import { ScanAway } from '../platform/virus-scan.js';
import type { Log } from '../platform/log.js';
import { loggedPath } from './logged-path.js';
import { requestId } from './request-id.js';

/** One status for each code, in one place. */
const statuses: Record<FaultCode, number> = {
  malformed: 400,
  invalid: 422,
  'too-large': 413,
  'unsupported-content': 400,
  'not-signed-in': 401,
  // RFC 9470: who asks is known, but not surely enough for this
  'proof-needed': 401,
  'beyond-token': 403,
  'too-many-tokens': 409,
  'wrong-credentials': 401,
  'wrong-password': 403,
  'code-needed': 403,
  'wrong-code': 403,
  'too-many-attempts': 429,
  'too-many-streams': 429,
  'following-full': 503,
  'method-off': 403,
  'foreign-origin': 403,
  forbidden: 403,
  secret: 403,
  'not-found': 404,
  'stale-version': 409,
  locked: 409,
  'not-ready': 409,
  'not-a-signer': 403,
  'already-signed': 409,
  'signer-with-conflict': 403,
  'challenge-unknown': 409,
  'challenge-used': 409,
  'challenge-expired': 409,
  'challenge-for-another': 409,
  'passkey-unknown': 403,
  'passkey-not-yours': 403,
  'passkey-missing': 409,
  'passkey-unverified': 403,
  'passkey-elsewhere': 403,
  'passkey-cloned': 403,
  'passkey-invalid': 403,
  'passkeys-not-here': 409,
  'e-identity-unknown': 403,
  'e-identity-missing': 409,
  'e-identity-not-yours': 403,
  'e-identity-cancelled': 409,
  'e-identity-invalid': 403,
  'e-identity-tells-number': 409,
  'e-identity-unreachable': 503,
  'hash-mismatch': 409,
  'already-refused': 409,
  'signer-replaced': 409,
  'not-your-turn': 409,
  'round-not-begun': 409,
  'not-read-to-end': 422,
  'decision-needed': 422,
  'may-not-replace': 422,
  'signatures-missing': 409,
  'reason-required': 422,
  'not-adjusted': 409,
  'same-person': 409,
  'not-looked-at': 409,
  'no-public-version': 409,
  'secret-stays': 409,
  'already-adjusted': 409,
  withdrawn: 409,
  'wrong-step': 409,
  'number-taken': 422,
  'number-given': 409,
  'already-imported': 409,
  'import-outdated': 409,
  'file-broken': 422,
  'file-converting': 409,
  'address-missing': 422,
  'address-ambiguous': 422,
  confidential: 409,
  'briefs-closed': 409,
  'already-exists': 409,
  'invitation-void': 404,
  'receipt-link-void': 404,
  'still-referred-to': 409,
  'not-failed': 409,
  'not-unclear': 409,
  'act-barred': 409,
  'not-in-session': 409,
  'vote-open': 409,
  'vote-ended': 409,
  'reservation-late': 409,
  'meeting-over': 409,
  'handed-in-many': 409,
  'handed-in-answered': 409,
  'handed-in-by-stranger': 409,
  'vote-undecided': 409,
  'review-ended': 409,
  'suggestion-decided': 409,
  'passage-gone': 409,
  'meeting-cancelled': 409,
  'meeting-begun': 409,
  'already-called': 409,
  'item-called': 409,
  'notice-stands': 409,
  'notice-was-down': 409,
  'no-notice-board': 409,
  'wrong-appeal-step': 409,
  'legal-force-too-early': 409,
  'decision-annulled': 409,
  'item-withdrawn': 409,
  'answer-link-void': 404,
  'answering-over': 409,
  'nothing-to-correct': 409,
  'documents-queue-full': 503,
  'document-too-slow': 503,
  'document-too-large': 422,
  'preview-superseded': 409,
  'database-away': 503,
  'database-full': 503,
  'database-busy': 503,
  'files-away': 503,
  'file-infected': 422,
  'scan-away': 503,
  'clock-unsure': 503,
  'clocks-differ': 409,
  internal: 500,
};

/** About as long as a database takes that starts again. */
const SECONDS_TO_WAIT = 5;

/** True for what is over in a while, and has nothing to do with what was asked. */
export function isForAWhile(code: FaultCode): boolean {
  return statuses[code] === 503;
}

/** Answers with a refusal (RFC 9457). */
export function sendProblem(
  response: Response,
  code: FaultCode,
  details: FaultDetails,
  requestId: string,
): void {
  const words = faultSentences[code];
  const { params, errors, ...rest } = details;
  const body: Problem = {
    type: 'about:blank',
    title: words.title,
    status: statuses[code],
    detail: words.detail(params ?? {}),
    code,
    errors: errors ?? [],
    ...rest,
    requestId,
  };
  if (isForAWhile(code)) {
    response.set('Retry-After', String(SECONDS_TO_WAIT));
  }
  response.status(statuses[code]).type('application/problem+json').send(JSON.stringify(body));
}

/** What the body reader of Express throws. */
interface BodyFault extends Error {
  type?: string;
  status?: number;
}

/** What was thrown, as a refusal; undefined where it is a fault of ours. */
export function understand(error: unknown): Fault | undefined {
  if (error instanceof Fault) {
    return error;
  }
  if (error instanceof ZodError) {
    return new Fault('invalid', { errors: issueErrors(error) });
  }
  if (error instanceof MulterError) {
    return new Fault(error.code === 'LIMIT_FIELD_VALUE' ? 'too-large' : 'malformed');
  }
  if (error instanceof FilesAway) {
    return new Fault('files-away');
  }
  if (error instanceof ScanAway) {
    return new Fault('scan-away');
  }
  const code = databaseFault(error) ?? databaseTrouble(error);
  if (code !== undefined) {
    return new Fault(code);
  }
  const body = error as BodyFault;
  if (body.type === 'entity.too.large') {
    return new Fault('too-large');
  }
  if (body.status === 404) {
    return new Fault('not-found');
  }
  if (typeof body.status === 'number' && body.status >= 400 && body.status < 500) {
    return new Fault('malformed');
  }
  return undefined;
}

/** The only place that answers for what was thrown; what it does not know becomes an internal fault, logged whole. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const id = requestId(request);
    const fault = understand(error);
    if (fault === undefined) {
      log.error({ err: error, requestId: id, path: loggedPath(request.path) }, 'a request failed');
      sendProblem(response, 'internal', {}, id);
      return;
    }
    if (databaseTrouble(error) !== undefined || error instanceof FilesAway || error instanceof ScanAway) {
      log.error(
        { err: error, requestId: id, path: loggedPath(request.path) },
        'the database, the object storage or the virus scan did not serve a request',
      );
    }
    if (isWallRefusal(error)) {
      log.error(
        { err: error, requestId: id, path: loggedPath(request.path) },
        'the wall between organisations refused a row that the application had let through',
      );
    }
    sendProblem(response, fault.code, fault.details, id);
  };
}
