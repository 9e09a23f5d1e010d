import type { Express } from 'express';
import multer from 'multer';
import { fail } from '../platform/errors.js';
import type { Route, RouteContext } from './route.js';

const FILE_LIMIT = 20 * 1024 * 1024;

/** Names of files come as UTF-8 from every browser of today; multer's default would garble å ä ö. */
const upload = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: { fileSize: FILE_LIMIT, fieldSize: FILE_LIMIT, files: 200, fields: 50, parts: 250 },
});

/** Mounts each route at its door. Fixed words go before parameters: `/meetings/import` before `/meetings/:id`. */
export function mountRoutes(app: Express, routes: Route[], context: RouteContext): void {
  const ordered = [...routes].sort(
    (a, b) => (a.door.path.match(/:/g)?.length ?? 0) - (b.door.path.match(/:/g)?.length ?? 0),
  );
  for (const route of ordered) {
    const method = route.door.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const handle = route.handle(context);
    if (route.door.multipart === true) {
      app[method](route.door.path, upload.any(), handle);
    } else {
      app[method](
        route.door.path,
        (request, _response, next) => {
          const length = Number(request.headers['content-length'] ?? 0);
          const hasBody = length > 0 || request.headers['transfer-encoding'] !== undefined;
          if (hasBody && request.is('application/json') === false) {
            fail('unsupported-content');
          }
          next();
        },
        handle,
      );
    }
  }
}
