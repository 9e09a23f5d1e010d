import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/** Endings of the files that the build puts beside others, in the order in which they are preferred, and what HTTP calls them. */
const COMPRESSED = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
] as const;

/** Gives what is compressed beside a file in its place, to a browser that takes it. */
function compressed(folder: string): RequestHandler {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response, next) => {
    const name = request.path.slice(1);
    const found = COMPRESSED.filter(([ending]) => names.has(`${name}${ending}`));
    if (found.length > 0) {
      response.vary('Accept-Encoding');
      const chosen = found.find(([, coding]) => request.acceptsEncodings(coding) !== false);
      if (chosen !== undefined) {
        response.type(extname(name));
        response.set('Content-Encoding', chosen[1]);
        request.url = `${request.path}${chosen[0]}`;
      }
    }
    next();
  };
}

/** The built client. Files with a hash in their name never change; every other address gets the page itself, and none leads on to another. */
export function clientFiles(folder: string): Router {
  const router = Router();
  const assets = join(folder, 'assets');
  router.use(
    '/assets',
    compressed(assets),
    express.static(assets, { immutable: true, maxAge: '1y', fallthrough: false, redirect: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0, redirect: false }));
  router.get('/{*path}', (_request, response) => {
    response.sendFile(join(folder, 'index.html'), { headers: { 'Cache-Control': 'no-cache' } });
  });
  return router;
}
