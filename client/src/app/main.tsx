import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { z } from 'zod';
// the kinds of what is written: what was left unsent on the device is sent without their pages
import '../features/agenda/item-document.js';
import '../features/attendance/attendance-document.js';
import '../features/meeting/meeting-documents.js';
import '../features/register/board-documents.js';
import '../features/register/organisation-document.js';
import '../features/register/template-document.js';
import { watchPage } from '../lib/autosave/documents.js';
import { queryClient } from '../lib/query-client.js';
import '../ui/tokens.css';
import '../ui/base.css';
import { fetchPagesAhead } from './meeting-pages.js';
import { router } from './router.js';

// zod would build its readers with `new Function`, which a strict Content-Security-Policy forbids
z.config({ jitless: true });

watchPage();
fetchPagesAhead();

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
