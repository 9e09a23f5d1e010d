/** The pages of a meeting. They are fetched ahead when there is time (fetch-ahead.ts), so that one moves between them without network. */
export const meetingPages = {
  meeting: async () => ({ Component: (await import('../pages/meeting-page.js')).MeetingPage }),
  overview: async () => ({
    Component: (await import('../pages/meeting-overview-page.js')).MeetingOverviewPage,
  }),
  agenda: async () => ({ Component: (await import('../pages/meeting-agenda-page.js')).MeetingAgendaPage }),
  attendance: async () => ({
    Component: (await import('../pages/meeting-attendance-page.js')).MeetingAttendancePage,
  }),
  vote: async () => ({ Component: (await import('../pages/vote-page.js')).VotePage }),
  sitting: async () => ({ Component: (await import('../pages/meeting-sitting-page.js')).MeetingSittingPage }),
  adjustAtOnce: async () => ({
    Component: (await import('../pages/adjust-at-once-page.js')).AdjustAtOncePage,
  }),
  item: async () => ({ Component: (await import('../pages/agenda-item-page.js')).AgendaItemPage }),
};
