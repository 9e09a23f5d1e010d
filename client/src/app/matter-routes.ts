import type { RouteObject } from 'react-router';

/** The addresses of what was raised in fullmäktige, of assignments, of memoranda, and of the search in texts. */
export const matterRoutes: RouteObject[] = [
  {
    path: 'sok',
    lazy: async () => ({ Component: (await import('../pages/search-page.js')).SearchPage }),
  },
  {
    path: 'arenden/uppdrag',
    lazy: async () => ({ Component: (await import('../pages/assignments-page.js')).AssignmentsPage }),
  },
  {
    path: 'arenden/uppdrag/:assignmentId',
    lazy: async () => ({ Component: (await import('../pages/assignment-page.js')).AssignmentPage }),
  },
  {
    path: 'arenden/tjansteskrivelser',
    lazy: async () => ({ Component: (await import('../pages/memoranda-page.js')).MemorandaPage }),
  },
  {
    path: 'arenden/tjansteskrivelser/:memorandumId',
    lazy: async () => ({ Component: (await import('../pages/memorandum-page.js')).MemorandumPage }),
  },
  {
    path: 'arenden/fullmaktige',
    lazy: async () => ({
      Component: (await import('../pages/assembly-matters-page.js')).AssemblyMattersPage,
    }),
  },
  {
    path: 'arenden/fullmaktige/nytt',
    lazy: async () => ({ Component: (await import('../pages/new-matter-page.js')).NewMatterPage }),
  },
  {
    path: 'arenden/fullmaktige/ej-avgjorda',
    lazy: async () => ({
      Component: (await import('../pages/undecided-matters-page.js')).UndecidedMattersPage,
    }),
  },
  {
    path: 'arenden/fullmaktige/:matterId',
    lazy: async () => ({ Component: (await import('../pages/matter-page.js')).MatterPage }),
  },
];
