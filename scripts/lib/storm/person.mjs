// Somebody who works in the storm: asks one of the programs, and asks again what was not answered.
import { setTimeout as pause } from 'node:timers/promises';

export const PASSWORD = 'ett långt lösenord';
/** as if the network had lost the answer: what was asked is asked again */
const LOST_ONE_IN = 15;
const PATIENCE_MS = 180_000;

/**
 * Answers `ask(method, path, body)` of somebody whose session is the cookie; the body is sent as JSON, or as a form. It goes to any of the programs, and comes
 * again until one has answered: a lost line, 5xx, 429 and the moments without a database are no answers. `tally` counts.
 * While `tally.losesAnswers` some that came are thrown away.
 */
export function aPerson(house, cookie, tally) {
  const ask = async (method, path, body) => {
    const began = performance.now();
    let tries = 0;
    for (;;) {
      const answer = await once(house, cookie, method, path, body);
      const isLost = tally.losesAnswers && method !== 'GET' && Math.random() < 1 / LOST_ONE_IN;
      if (answer !== undefined && answer.status < 500 && answer.status !== 429 && !isLost) {
        tally.answers += 1;
        tally.repeated += tries;
        return { ...answer, tries };
      }
      tally.unavailable += answer === undefined || answer.status === 503 ? 1 : 0;
      if (answer?.status === 503) {
        const { code, title } = answer.body ?? {};
        tally.told[code] = { times: (tally.told[code]?.times ?? 0) + 1, words: title };
      }
      if (answer !== undefined && answer.status >= 500 && answer.status !== 503) {
        tally.faults.push({
          asked: `${method} ${path}`,
          status: answer.status,
          requestId: answer.body?.requestId,
        });
      }
      if (performance.now() - began > PATIENCE_MS) {
        throw new Error(`${method} ${path} was not answered: ${answer?.status} ${answer?.text}`);
      }
      tries += 1;
      await pause(isLost ? 0 : 150);
    }
  };
  // what comes of asking only once; `programs`: of which
  ask.at = async (programs, method, path, body) =>
    (await once(programs, cookie, method, path, body)) ?? { status: 'no answer' };
  // follows what that program tells, and comes back when it ends, until it is stopped
  ask.follow = ({ address }, path) => {
    const stop = new AbortController();
    const follow = async () => {
      while (!stop.signal.aborted) {
        await fetch(`${address}${path}`, { headers: { cookie }, signal: stop.signal })
          .then((reply) => reply.text())
          .catch(() => undefined);
        await pause(500);
      }
    };
    void follow();
    return () => stop.abort();
  };
  return ask;
}

async function once({ programs }, cookie, method, path, body) {
  const { address } = programs[Math.floor(Math.random() * programs.length)];
  const isJson = body !== undefined && !(body instanceof FormData);
  const reply = await fetch(`${address}${path}`, {
    method,
    headers: { cookie, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
    signal: AbortSignal.timeout(60_000),
  }).catch(() => undefined);
  const text = await reply?.text().catch(() => undefined);
  if (reply === undefined || text === undefined) {
    return undefined;
  }
  return {
    status: reply.status,
    text,
    body: text.startsWith('{') ? JSON.parse(text) : undefined,
    cookie: reply.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

/** The body of an answer that has to be one of these; else an error that tells what it was. */
export function expected(answer, ...statuses) {
  if (!statuses.includes(answer.status)) {
    throw new Error(`answered ${answer.status}, not ${statuses.join(' or ')}: ${answer.text}`);
  }
  return answer.body;
}

/** Signs in, and answers as `aPerson` does. */
export async function signedIn(house, tally, { email, password = PASSWORD }) {
  const answer = await aPerson(house, '', tally)('POST', '/api/session', { email, password });
  expected(answer, 200);
  return aPerson(house, answer.cookie, tally);
}

/** A person of the register gets an account. */
export async function invited(house, tally, admin, { personId, email }) {
  const { link } = expected(await admin('POST', `/api/people/${personId}/invitation`, { email }), 201);
  const accepted = await aPerson(house, '', tally)('POST', `/api/invitations/${link.split('/').at(-1)}`, {
    password: PASSWORD,
  });
  expected(accepted, 200);
  return aPerson(house, accepted.cookie, tally);
}
