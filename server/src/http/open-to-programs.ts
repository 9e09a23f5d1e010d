import type { RequestHandler } from 'express';

/**
 * Lets pages of anybody read here, and only read (CORS): what is open is open to all, and no cookie is looked at. Where it comes
 * to more than a GET, a browser is told no.
 */
export const openToPrograms: RequestHandler = (request, response, next) => {
  response
    .set('Access-Control-Allow-Origin', '*')
    .set('Access-Control-Expose-Headers', 'ETag, Retry-After')
    .set('Cross-Origin-Resource-Policy', 'cross-origin')
    .set('X-Robots-Tag', 'noindex');
  if (request.method === 'OPTIONS') {
    response
      .set('Access-Control-Allow-Methods', 'GET, HEAD')
      .set('Access-Control-Allow-Headers', 'If-None-Match')
      .set('Access-Control-Max-Age', '86400')
      .status(204)
      .end();
    return;
  }
  next();
};
