import express, { type Express } from 'express';
import helmet from 'helmet';
import { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import type { Route, RouteContext } from '../http/route.js';
import { attemptLimit, openDoorLimits } from '../http/attempt-limit.js';
import { clientFiles } from '../http/client-files.js';
import { logRequests } from '../http/log-requests.js';
import { mountRoutes } from '../http/mount-routes.js';
import { openToPrograms } from '../http/open-to-programs.js';
import { ownOrigin } from '../http/own-origin.js';
import { problemHandler, sendProblem } from '../http/problem.js';
import type { Log } from '../platform/log.js';
import { healthRoutes } from './health.js';
import { noSuchOpenPage, openPageFaults } from './open-page-faults.js';
import type { Metrics } from './metrics.js';
import { openApiDocument } from './openapi.js';
import { requestId } from '../http/request-id.js';

/** 20 MB: more than any protocol, less than what would stop the program. */
export const BODY_LIMIT = 20 * 1024 * 1024;

export interface AppParts {
  context: RouteContext;
  routes: Route[];
  log: Log;
  publicUrl: string | undefined;
  trustProxy: number;
  /** folder of the built client; without it only the API answers */
  clientFolder: string | undefined;
  /** what is told of its requests, to those who know the token */
  metrics: Metrics | undefined;
  /** false when the program is about to stop: a load balancer then sends no more */
  isReady: () => Promise<boolean>;
}

/** The whole program as one Express app, in reading order. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // hashing a large reply to answer 304 costs more than it saves
  app.set('etag', false);
  app.set('trust proxy', parts.trustProxy);
  if (parts.metrics !== undefined) {
    app.use(parts.metrics.measure);
  }
  app.use(logRequests(parts.log));
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'frame-src': ["'self'"],
          'object-src': ["'self'"],
          'frame-ancestors': ["'self'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: parts.context.secureCookies,
      frameguard: { action: 'sameorigin' },
    }),
  );
  if (parts.metrics !== undefined) {
    app.use(parts.metrics.door);
  }
  app.use(healthRoutes(parts.context.dataSource, parts.isReady));
  app.use('/api', ownOrigin(parts.publicUrl));
  app.use(openPageDoors.house.path, ownOrigin(parts.publicUrl));
  app.use('/api', express.json({ limit: BODY_LIMIT, strict: true }));
  app.use('/oparl', openToPrograms);
  app.use(attemptLimit(parts.context));
  app.use(...openDoorLimits());
  // Made when first asked for: it takes longer than all else at start, and few ever ask.
  let openApi: object | undefined;
  app.get('/api/openapi.json', (_request, response) => {
    openApi ??= openApiDocument(parts.routes);
    response.json(openApi);
  });
  mountRoutes(app, parts.routes, parts.context);
  app.use(['/api', '/oparl'], (request, response) => {
    sendProblem(response, 'not-found', {}, requestId(request));
  });
  app.use(openPageDoors.house.path, noSuchOpenPage, openPageFaults(parts.log));
  if (parts.clientFolder !== undefined) {
    app.use(clientFiles(parts.clientFolder));
  }
  app.use(problemHandler(parts.log));
  return app;
}
