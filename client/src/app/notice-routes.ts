import type { RouteObject } from 'react-router';

/** Notices, and what is announced without a meeting. */
export const noticeRoutes: readonly RouteObject[] = [
  {
    path: 'anslagstavla',
    lazy: async () => ({ Component: (await import('../pages/notices-page.js')).NoticesPage }),
  },
  {
    path: 'anslagstavla/delegationsbeslut',
    lazy: async () => ({
      Component: (await import('../pages/new-delegated-decision-page.js')).NewDelegatedDecisionPage,
    }),
  },
  {
    path: 'anslagstavla/:noticeId',
    lazy: async () => ({ Component: (await import('../pages/notice-page.js')).NoticePage }),
  },
];
