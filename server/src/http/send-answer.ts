import type { Response } from 'express';
import type { Door } from '@klubbat/shared/contracts/door';
import {
  Answer,
  AttemptAnswer,
  FileAnswer,
  OpenAnswer,
  OpenFileAnswer,
  PageAnswer,
  SessionAnswer,
  TaggedAnswer,
} from './answer.js';
import { endSession, setAttempt, setSession } from './session-cookie.js';
import { etagOf, sendPage } from './send-page.js';

/** Sends what a door answered: a file, a page, or a value of which the fields that the door declares are picked. */
export async function sendAnswer(
  response: Response,
  door: Door,
  answer: unknown,
  secure: boolean,
): Promise<void> {
  if (answer instanceof FileAnswer) {
    const bytes = typeof answer.bytes === 'function' ? await answer.bytes() : answer.bytes;
    const kind = answer.shown === 'inline' ? 'inline' : 'attachment';
    // `§ 291/23` is no folder
    const name = answer.name.replace(/[\\/:*?"<>|]/g, '_');
    const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
    if (answer instanceof OpenFileAnswer) {
      response.set('ETag', etagOf(answer.bytes));
    }
    if (answer.sandboxed) {
      response.set('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'self'");
    }
    response
      .set('Content-Type', answer.mediaType)
      .set(
        'Content-Disposition',
        `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      .set('Cache-Control', 'private, no-cache')
      .set('X-Robots-Tag', 'noindex')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return;
  }
  if (answer instanceof PageAnswer) {
    sendPage(response, answer);
    return;
  }
  let status = door.status;
  let value = answer;
  if (answer instanceof SessionAnswer) {
    value = answer.value;
    if (answer.cookie === null) {
      endSession(response, secure);
    } else {
      setSession(response, answer.cookie, secure);
    }
  } else if (answer instanceof AttemptAnswer) {
    value = answer.value;
    setAttempt(response, answer.browser, secure);
  } else if (answer instanceof Answer) {
    status = answer.status;
    value = answer.value;
  } else if (answer instanceof OpenAnswer) {
    value = answer.value;
  } else if (answer instanceof TaggedAnswer) {
    value = answer.value;
    // kept by programs and pages in their memory, under this; by no cache
    response.set('ETag', answer.tag);
    status = value === undefined ? 304 : status;
  }
  response.set('Cache-Control', answer instanceof OpenAnswer ? 'public, max-age=0, s-maxage=60' : 'no-store');
  response.set('X-Robots-Tag', 'noindex');
  if (status === 204 || status === 304) {
    response.status(status).end();
    return;
  }
  // parsing the reply picks the declared fields: a column that nobody declared never leaves the house
  const reply = door.reply.safeParse(value);
  if (!reply.success) {
    throw new Error(`${door.method} ${door.path} does not answer as declared: ${reply.error.message}`);
  }
  response.status(status).json(reply.data);
}
