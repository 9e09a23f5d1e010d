import type { ErrorRequestHandler, RequestHandler } from 'express';
import { PageAnswer } from '../http/answer.js';
import { isForAWhile, understand } from '../http/problem.js';
import { requestId } from '../http/request-id.js';
import { sendPage } from '../http/send-page.js';
import { fail } from '../platform/errors.js';
import type { Log } from '../platform/log.js';
import { brokenPage, missingPage, tooManyPage } from '../web-pages/fault-page.js';

const HTML = 'text/html; charset=utf-8';

/** No other page answers an address of the open pages: not that of the program either. */
export const noSuchOpenPage: RequestHandler = () => {
  fail('not-found');
};

/**
 * What cannot be answered is answered with a page, as one who reads the open pages expects. Whatever the refusal is called,
 * it is the same page to the last byte: an address that says too much in one place could be tried for what it hides.
 */
export function openPageFaults(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const code = understand(error)?.code;
    if (code === undefined) {
      log.error({ err: error, requestId: requestId(request), path: request.path }, 'a page failed');
      sendPage(response, new PageAnswer(brokenPage(), HTML, { status: 500 }));
    } else if (code === 'too-many-attempts') {
      sendPage(response, new PageAnswer(tooManyPage(), HTML, { status: 429 }));
    } else if (isForAWhile(code)) {
      // a page that is there must not be told to search engines as gone
      log.error(
        { err: error, requestId: requestId(request), path: request.path },
        'a page could not be made now',
      );
      sendPage(response, new PageAnswer(brokenPage(), HTML, { status: 503 }));
    } else {
      sendPage(response, new PageAnswer(missingPage(), HTML, { status: 404, robots: 'noindex' }));
    }
  };
}
