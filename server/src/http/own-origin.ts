import type { RequestHandler } from 'express';
import { fail } from '../platform/errors.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a browser sends for another site, as it says itself: by where the page is from (Sec-Fetch-Site), or by
 * its Origin. Without both it is not a browser and passes: such a caller has no cookie that somebody else's page could misuse.
 */
export function ownOrigin(publicUrl: string | undefined): RequestHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (request, _response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (safeMethods.has(request.method)) {
      next();
      return;
    }
    if (site === 'cross-site' || site === 'same-site') {
      fail('foreign-origin');
    }
    if (origin === undefined) {
      next();
      return;
    }
    const own = `${request.protocol}://${request.headers.host ?? ''}`;
    if (origin !== own && origin !== publicOrigin) {
      fail('foreign-origin');
    }
    next();
  };
}
