/** What is noted of an assignment after it was given. */
export const assignmentReportKinds = ['partial', 'final', 'withdrawn', 'reopened'] as const;
export type AssignmentReportKind = (typeof assignmentReportKinds)[number];

export const assignmentStates = ['open', 'reported', 'withdrawn'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** Which are shown: all that are not reported, those of them whose day has passed, those that are done with. */
export const assignmentFilters = ['open', 'late', 'done'] as const;
export type AssignmentFilter = (typeof assignmentFilters)[number];
