/** The pages of a meeting. They are fetched ahead when there is time, so that one moves between them without network. */
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

/** Fetches the pages that one writes in when the browser has nothing else to do. */
export function fetchPagesAhead(): void {
  const fetchAll = () =>
    void Promise.allSettled(Object.values(meetingPages).map((load) => load() as Promise<unknown>));
  if ('requestIdleCallback' in window) {
    window.requestIdleCallback(fetchAll, { timeout: 5_000 });
  } else {
    setTimeout(fetchAll, 2_000);
  }
}
