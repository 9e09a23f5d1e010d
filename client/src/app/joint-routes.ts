import type { RouteObject } from 'react-router';

/** The addresses of decisions that several organisations take each for themselves. */
export const jointRoutes: RouteObject[] = [
  {
    path: 'gemensamma-beslut',
    lazy: async () => ({ Component: (await import('../pages/joint-requests-page.js')).JointRequestsPage }),
  },
  {
    path: 'gemensamma-beslut/:requestId',
    lazy: async () => ({ Component: (await import('../pages/joint-request-page.js')).JointRequestPage }),
  },
];
