import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { meetingPages } from './meeting-pages.js';
import { jointRoutes } from './joint-routes.js';
import { matterRoutes } from './matter-routes.js';
import { noticeRoutes } from './notice-routes.js';
import { ownRoutes } from './own-routes.js';
import { registerRoutes } from './register-routes.js';
import { versionRoutes } from './version-routes.js';

/**
 * The pages that are there from the start: two that are shown when others cannot be loaded, and the one where most come first,
 * so that it is shown as soon as the program has been read.
 */
export interface PagesAtHand {
  fault: ComponentType;
  missing: ComponentType;
  signIn: ComponentType;
}

const meeting: RouteObject = {
  path: 'sammantraden/:meetingId',
  lazy: meetingPages.meeting,
  children: [
    {
      index: true,
      lazy: meetingPages.overview,
    },
    {
      path: 'dagordning',
      lazy: meetingPages.agenda,
    },
    {
      path: 'dagordning/hamta',
      lazy: async () => ({ Component: (await import('../pages/copy-item-page.js')).CopyItemPage }),
    },
    {
      path: 'pagar',
      lazy: meetingPages.sitting,
    },
    {
      path: 'ordforande',
      lazy: async () => ({ Component: (await import('../pages/chair-page.js')).ChairPage }),
    },
    {
      path: 'narvaro',
      lazy: meetingPages.attendance,
    },
    {
      path: 'paragraf/:itemId',
      lazy: meetingPages.item,
    },
    {
      path: 'paragraf/:itemId/omrostning',
      lazy: meetingPages.vote,
    },
    ...versionRoutes,
    {
      path: 'paragraf/:itemId/ratta',
      lazy: async () => ({ Component: (await import('../pages/correct-page.js')).CorrectPage }),
    },
    {
      path: 'paragraf/:itemId/be-om-beslut',
      lazy: async () => ({ Component: (await import('../pages/ask-others-page.js')).AskOthersPage }),
    },
    {
      path: 'rattelse/:correctionId',
      lazy: async () => ({ Component: (await import('../pages/correction-page.js')).CorrectionPage }),
    },
    {
      path: 'efterat/:newsId',
      lazy: async () => ({ Component: (await import('../pages/later-news-page.js')).LaterNewsPage }),
    },
    {
      path: 'justera-omedelbart',
      lazy: meetingPages.adjustAtOnce,
    },
    {
      path: 'underlag',
      lazy: async () => ({
        Component: (await import('../pages/meeting-memoranda-page.js')).MeetingMemorandaPage,
      }),
    },
    {
      path: 'bilagor',
      lazy: async () => ({
        Component: (await import('../pages/meeting-attachments-page.js')).MeetingAttachmentsPage,
      }),
    },
    {
      path: 'kallelse',
      lazy: async () => ({
        Component: (await import('../pages/meeting-convening-page.js')).MeetingConveningPage,
      }),
    },
    {
      path: 'handlingar',
      lazy: async () => ({
        Component: (await import('../pages/meeting-papers-page.js')).MeetingPapersPage,
      }),
    },
    {
      path: 'protokoll',
      lazy: async () => ({
        Component: (await import('../pages/meeting-protocol-page.js')).MeetingProtocolPage,
      }),
    },
    {
      path: 'las/:handling',
      lazy: async () => ({ Component: (await import('../pages/paper-page.js')).PaperPage }),
    },
    {
      path: 'granskning',
      lazy: async () => ({
        Component: (await import('../pages/meeting-review-page.js')).MeetingReviewPage,
      }),
    },
    {
      path: 'granskning/:itemId',
      lazy: async () => ({
        Component: (await import('../pages/review-paragraph-page.js')).ReviewParagraphPage,
      }),
    },
    {
      path: 'justering',
      lazy: async () => ({
        Component: (await import('../pages/meeting-adjustment-page.js')).MeetingAdjustmentPage,
      }),
    },
    {
      path: 'offentlig-version/:adjustmentId',
      lazy: async () => ({
        Component: (await import('../pages/publication-page.js')).PublicationPage,
      }),
    },
    {
      path: 'utskick',
      lazy: async () => ({
        Component: (await import('../pages/meeting-dispatch-page.js')).MeetingDispatchPage,
      }),
    },
  ],
};

/**
 * Every address of the program. Each page is loaded when it is first opened, so that this file can also be read where
 * there is no browser.
 */
export const routes = ({ fault, missing, signIn }: PagesAtHand): RouteObject[] => [
  {
    ErrorBoundary: fault,
    HydrateFallback: () => null,
    children: [
      {
        path: '/beslut/:token',
        lazy: async () => ({ Component: (await import('../pages/brief-page.js')).BriefPage }),
      },
      {
        path: '/logga-in',
        Component: signIn,
      },
      {
        path: '/e-legitimation',
        lazy: async () => ({
          Component: (await import('../pages/identity-answer-page.js')).IdentityAnswerPage,
        }),
      },
      {
        path: '/kontrollera',
        lazy: async () => ({ Component: (await import('../pages/verify-page.js')).VerifyPage }),
      },
      {
        path: '/kontrollera/:reference',
        lazy: async () => ({ Component: (await import('../pages/verify-page.js')).VerifyPage }),
      },
      {
        path: '/hjalp',
        lazy: async () => ({ Component: (await import('../pages/help-page.js')).HelpPage }),
      },
      {
        path: '/status',
        lazy: async () => ({ Component: (await import('../pages/status-page.js')).StatusPage }),
      },
      {
        path: '/tillganglighet',
        lazy: async () => ({ Component: (await import('../pages/accessibility-page.js')).AccessibilityPage }),
      },
      {
        path: '/kvittens/:token',
        lazy: async () => ({ Component: (await import('../pages/receipt-page.js')).ReceiptPage }),
      },
      {
        path: '/svar/:token',
        lazy: async () => ({ Component: (await import('../pages/answer-page.js')).AnswerPage }),
      },
      {
        path: '/inbjudan/:token',
        lazy: async () => ({ Component: (await import('../pages/invitation-page.js')).InvitationPage }),
      },
      {
        path: '/sammantraden/:meetingId/skarm',
        lazy: async () => ({ Component: (await import('../pages/room-page.js')).RoomPage }),
      },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('./shell.js')).Shell }),
        children: [
          {
            ErrorBoundary: fault,
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('../pages/home-page.js')).HomePage }),
              },
              {
                path: 'sammantraden',
                lazy: async () => ({ Component: (await import('../pages/meetings-page.js')).MeetingsPage }),
              },
              {
                path: 'sammantraden/kalender',
                lazy: async () => ({
                  Component: (await import('../pages/meeting-calendar-page.js')).MeetingCalendarPage,
                }),
              },
              {
                path: 'sammantraden/arsplan',
                lazy: async () => ({
                  Component: (await import('../pages/meeting-plan-page.js')).MeetingPlanPage,
                }),
              },
              {
                path: 'sammantraden/nytt',
                lazy: async () => ({
                  Component: (await import('../pages/new-meeting-page.js')).NewMeetingPage,
                }),
              },
              {
                path: 'sammantraden/inlasning',
                lazy: async () => ({ Component: (await import('../pages/import-page.js')).ImportPage }),
              },
              {
                path: 'sammantraden/:meetingId/folj',
                lazy: async () => ({ Component: (await import('../pages/follow-page.js')).FollowPage }),
              },
              meeting,
              {
                path: 'arenden',
                lazy: async () => ({ Component: (await import('../pages/case-page.js')).CasePage }),
              },
              {
                path: 'arenden/utdrag',
                lazy: async () => ({
                  Component: (await import('../pages/case-extract-page.js')).CaseExtractPage,
                }),
              },
              ...matterRoutes,
              ...jointRoutes,
              ...ownRoutes,
              {
                path: 'justera/:adjustmentId',
                lazy: async () => ({ Component: (await import('../pages/adjust-page.js')).AdjustPage }),
              },
              {
                path: 'utskick',
                lazy: async () => ({ Component: (await import('../pages/outbox-page.js')).OutboxPage }),
              },
              {
                path: 'utskick/diarium',
                lazy: async () => ({ Component: (await import('../pages/diary-page.js')).DiaryPage }),
              },
              {
                path: 'utskick/returpost',
                lazy: async () => ({
                  Component: (await import('../pages/returned-mail-page.js')).ReturnedMailPage,
                }),
              },
              {
                path: 'utskick/:deliveryId',
                lazy: async () => ({ Component: (await import('../pages/delivery-page.js')).DeliveryPage }),
              },
              ...noticeRoutes,
              {
                path: 'inkommet',
                lazy: async () => ({ Component: (await import('../pages/incoming-page.js')).IncomingPage }),
              },
              {
                path: 'inkommet/:documentId',
                lazy: async () => ({
                  Component: (await import('../pages/incoming-document-page.js')).IncomingDocumentPage,
                }),
              },
              registerRoutes,
              { path: '*', Component: missing },
            ],
          },
        ],
      },
    ],
  },
];
