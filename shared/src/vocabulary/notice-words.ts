/** Which notices are shown: those that are up, those that were down without anybody having settled it, those taken down. */
export const noticeFilters = ['up', 'unsettled', 'down'] as const;
export type NoticeFilter = (typeof noticeFilters)[number];

/** What was decided of a time when a notice was not up: the time to appeal is longer, or it is not touched. */
export const gapSettlements = ['extended', 'no-effect'] as const;
export type GapSettlement = (typeof gapSettlements)[number];

/** What a file that is registered as evidence shows of a notice on another's board. */
export const evidenceShows = ['posted', 'removed'] as const;
export type EvidenceShows = (typeof evidenceShows)[number];
