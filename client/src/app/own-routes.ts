import type { RouteObject } from 'react-router';

/** The addresses of what is one's own, and of what is the operator's. */
export const ownRoutes: RouteObject[] = [
  {
    path: 'konto',
    lazy: async () => ({ Component: (await import('../pages/account-page.js')).AccountPage }),
  },
  {
    path: 'konto/logg',
    lazy: async () => ({ Component: (await import('../pages/own-log-page.js')).OwnLogPage }),
  },
  {
    path: 'drift',
    lazy: async () => ({ Component: (await import('../pages/operation-page.js')).OperationPage }),
  },
];
