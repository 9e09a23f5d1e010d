import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../platform/log.js';
import { loggedPath } from './logged-path.js';

/**
 * Gives each request an id, and writes a line of it when it has been answered or broken off: as an error where the fault is ours. Its headers and
 * those of the answer hold what somebody signs in with, and are not logged.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    request.id = randomUUID();
    const began = performance.now();
    response.once('close', () => {
      const { statusCode, writableFinished } = response;
      const isOurs = statusCode >= 500;
      // a line that nobody wants is not made either
      if (!isOurs && !log.isLevelEnabled('debug')) {
        return;
      }
      const told = {
        req: { id: request.id, method: request.method, url: loggedPath(request.originalUrl) },
        res: { statusCode },
        responseTime: Math.round(performance.now() - began),
      };
      if (isOurs) {
        log.error(told, 'request errored');
      } else {
        log.debug(told, writableFinished ? 'request completed' : 'request aborted');
      }
    });
    next();
  };
}
