import { Router } from 'express';
import type { DataSource } from 'typeorm';

/** `/healthz`: the program lives. `/readyz`: database and migrations are there, and it is not stopping. */
export function healthRoutes(dataSource: DataSource, isReady: () => Promise<boolean>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await Promise.all([dataSource.query('SELECT 1'), isReady()]).then(
      ([, open]) => open,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  return router;
}
