import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { watchPage } from '../lib/autosave/documents.js';
import { queryClient } from '../lib/query-client.js';
import '../ui/tokens.css';
import '../ui/base.css';
import { fetchAhead } from './fetch-ahead.js';
import { router } from './router.js';

// zod, which comes later, would build its readers with `new Function`, which a strict Content-Security-Policy forbids
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

watchPage();
fetchAhead(router);

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
