import type { RouteObject } from 'react-router';

const settings = () => import('../pages/board-settings-page.js');

/** The addresses of the register: organisations, boards with their parts, people. */
export const registerRoutes: RouteObject = {
  path: 'register',
  lazy: async () => ({ Component: (await import('../pages/register-page.js')).RegisterPage }),
  children: [
    {
      index: true,
      lazy: async () => ({
        Component: (await import('../pages/register-boards-page.js')).RegisterBoardsPage,
      }),
    },
    {
      path: 'organisation/:organisationId',
      lazy: async () => ({ Component: (await import('../pages/organisation-page.js')).OrganisationPage }),
    },
    {
      path: 'organisation/:organisationId/inlasning',
      lazy: async () => ({ Component: (await import('../pages/people-import-page.js')).PeopleImportPage }),
    },
    {
      path: 'organisation/:organisationId/mall',
      lazy: async () => ({ Component: (await import('../pages/template-page.js')).TemplatePage }),
    },
    {
      path: 'organisation/:organisationId/oppen-sida',
      lazy: async () => ({
        Component: (await import('../pages/presentation-page.js')).OrganisationPresentationPage,
      }),
    },
    {
      path: 'organisation/:organisationId/mejl',
      lazy: async () => ({ Component: (await import('../pages/mail-template-page.js')).MailTemplatePage }),
    },
    {
      path: 'organisation/:organisationId/adressbok',
      lazy: async () => ({ Component: (await import('../pages/address-book-page.js')).AddressBookPage }),
    },
    {
      path: 'organisation/:organisationId/diariesystem',
      lazy: async () => ({ Component: (await import('../pages/diary-system-page.js')).DiarySystemPage }),
    },
    {
      path: 'organisation/:organisationId/logg',
      lazy: async () => ({
        Component: (await import('../pages/organisation-log-page.js')).OrganisationLogPage,
      }),
    },
    {
      path: 'organisation/:organisationId/gallring',
      lazy: async () => ({ Component: (await import('../pages/retention-page.js')).RetentionPage }),
    },
    {
      path: 'organisation/:organisationId/adressbok/inlasning',
      lazy: async () => ({
        Component: (await import('../pages/address-import-page.js')).AddressImportPage,
      }),
    },
    {
      path: 'organ/nytt',
      lazy: async () => ({ Component: (await import('../pages/new-board-page.js')).NewBoardPage }),
    },
    {
      path: 'organ/:boardId',
      lazy: async () => ({ Component: (await import('../pages/board-page.js')).BoardPage }),
      children: [
        { index: true, lazy: async () => ({ Component: (await settings()).BoardIdentityPage }) },
        { path: 'numrering', lazy: async () => ({ Component: (await settings()).BoardNumberingPage }) },
        { path: 'rubriker', lazy: async () => ({ Component: (await settings()).BoardHeadingsPage }) },
        { path: 'utskrift', lazy: async () => ({ Component: (await settings()).BoardLayoutPage }) },
        { path: 'staende-punkter', lazy: async () => ({ Component: (await settings()).BoardStandingPage }) },
        { path: 'fraser', lazy: async () => ({ Component: (await settings()).BoardPhrasesPage }) },
        { path: 'underlag', lazy: async () => ({ Component: (await settings()).BoardMaterialPage }) },
        { path: 'kallelse', lazy: async () => ({ Component: (await settings()).BoardConveningPage }) },
        { path: 'mottagare', lazy: async () => ({ Component: (await settings()).BoardRecipientsPage }) },
        {
          path: 'oppen-sida',
          lazy: async () => ({
            Component: (await import('../pages/presentation-page.js')).BoardPresentationPage,
          }),
        },
        {
          path: 'mejl',
          lazy: async () => ({ Component: (await import('../pages/mail-template-page.js')).BoardMailPage }),
        },
        {
          path: 'narvaro',
          lazy: async () => ({
            Component: (await import('../pages/board-attendance-page.js')).BoardAttendancePage,
          }),
        },
        { path: 'justering', lazy: async () => ({ Component: (await settings()).BoardAdjustmentPage }) },
        {
          path: 'personer',
          lazy: async () => ({ Component: (await import('../pages/board-people-page.js')).BoardPeoplePage }),
        },
      ],
    },
    {
      path: 'personer',
      lazy: async () => ({
        Component: (await import('../pages/register-people-page.js')).RegisterPeoplePage,
      }),
    },
    {
      path: 'personer/ny',
      lazy: async () => ({ Component: (await import('../pages/new-person-page.js')).NewPersonPage }),
    },
    {
      path: 'personer/:personId',
      lazy: async () => ({ Component: (await import('../pages/person-page.js')).PersonPage }),
    },
  ],
};
