import { createHash } from 'node:crypto';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { fail } from '../platform/errors.js';
import type { DataSource } from 'typeorm';
import { attemptStore } from './attempt-store.js';
import { bearerToken } from './bearer-token.js';
import { sendProblem } from './problem.js';
import { requestId } from './request-id.js';

const QUARTER = 15 * 60 * 1000;
const guessable =
  /^\/api\/(session|session\/(?:proof|passkey|passkey-proof)|passkeys\/challenge|e-identities\/attempt|e-identity-answers|session\/e-identity-attempt|one-time-code(?:\/\w+)?|people\/[^/]+\/one-time-code\/removal|invitations\/[^/]+|adjustments\/[^/]+\/signatures)$/;

const refuse: RequestHandler = (request, response) => {
  sendProblem(response, 'too-many-attempts', {}, requestId(request));
};

/** A registry that got sixty mails at once opens and confirms each of them, from one address. */
const openDoors = [
  { path: /^\/api\/verification(?:\/|$)/, limit: 100 },
  { path: /^\/api\/delivery-links\//, limit: 300 },
  { path: /^\/api\/briefs\//, limit: 300 },
  { path: /^\/api\/answer-links\//, limit: 300 },
  { path: /^\/api\/own-calendar\//, limit: 300 },
  // a page that is left open asks four times a minute, and many look from behind one address
  { path: /^\/api\/status$/, limit: 2000 },
];

/**
 * The open pages: some in a second, for as long as one reads, and many readers behind one address. Who asks a hundred times a
 * second is told when to come again. So are programs that read the open data.
 */
const openData = { path: /^\/oparl(?:\/|$)/, limit: 600, windowMs: 60_000 };
const pages = { path: /^\/offentligt(?!\/om\/(?:stil|farg)-)(?:\/|$)/, limit: 600, windowMs: 60_000 };

/** Each may send a mail to an address that somebody else has: few, but a library has one address for all its readers. */
const orders = {
  path: /^\/offentligt\/om\/prenumerera\//,
  method: 'POST',
  limit: 20,
  windowMs: QUARTER,
  freeIfRefused: true,
};

/** Limits what is meant by it, and lets all else by without a thought. */
function limitOnly(isMeant: (request: Request) => boolean, limit: RequestHandler): RequestHandler {
  return (request, response, next) => (isMeant(request) ? limit(request, response, next) : next());
}

/** A program, by its token: twenty times in a second, for as long as it goes. */
function programLimit(): RequestHandler {
  return limitOnly(
    (request) => bearerToken(request) !== undefined,
    rateLimit({
      windowMs: 60_000,
      limit: 1200,
      keyGenerator: (request) =>
        createHash('sha256')
          .update(bearerToken(request) ?? '')
          .digest('base64'),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: refuse,
    }),
  );
}

/** What anyone may ask without signing in, and costs us time and memory: so many times in a quarter from one address. */
export function openDoorLimits(): RequestHandler[] {
  return [
    programLimit(),
    ...openDoors.map(({ path, limit }) => openDoorLimit({ path, limit, windowMs: QUARTER }, refuse)),
    openDoorLimit(openData, refuse),
    openDoorLimit(pages, () => fail('too-many-attempts')),
    openDoorLimit(orders, () => fail('too-many-attempts')),
  ];
}

function openDoorLimit(
  {
    path,
    method,
    freeIfRefused = false,
    limit,
    windowMs,
  }: { path: RegExp; method?: string; freeIfRefused?: boolean; limit: number; windowMs: number },
  handler: RequestHandler,
): RequestHandler {
  return limitOnly(
    (request) => path.test(request.path) && (method === undefined || request.method === method),
    rateLimit({
      windowMs,
      limit,
      // what was filled in wrongly has sent nothing
      skipFailedRequests: freeIfRefused,
      keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler,
    }),
  );
}

interface Counting {
  dataSource: DataSource;
  clock: () => Date;
}

/**
 * Stops the guessing of passwords: at most 20 failed attempts in a quarter from one address at one account, in all processes together.
 */
export function attemptLimit({ dataSource, clock }: Counting): RequestHandler {
  return limitOnly(
    (request) => request.method === 'POST' && guessable.test(request.path),
    rateLimit({
      store: attemptStore(dataSource.manager, clock),
      windowMs: QUARTER,
      limit: 20,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => ![401, 403].includes(response.statusCode),
      keyGenerator: (request) => {
        const body = request.body as { email?: unknown } | undefined;
        const who = typeof body?.email === 'string' ? body.email.toLowerCase() : request.path;
        return `${ipKeyGenerator(request.ip ?? '')} ${who}`;
      },
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: refuse,
    }),
  );
}
