import type { RouteObject } from 'react-router';

/** Below a meeting: what its §§ have said on the way. */
export const versionRoutes: RouteObject[] = [
  {
    path: 'paragraf/:itemId/versioner',
    lazy: async () => ({ Component: (await import('../pages/item-versions-page.js')).ItemVersionsPage }),
  },
  {
    path: 'beslut',
    lazy: async () => ({ Component: (await import('../pages/meeting-brief-page.js')).MeetingBriefPage }),
  },
  {
    path: 'skillnader',
    lazy: async () => ({
      Component: (await import('../pages/meeting-differences-page.js')).MeetingDifferencesPage,
    }),
  },
];
