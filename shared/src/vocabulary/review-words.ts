/** What becomes of a suggestion in a review round. Only the secretary's side decides it, once. */
export const suggestionStates = ['open', 'accepted', 'declined'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What a reviewer says when he has read: nothing against it, or an objection. */
export const reviewVerdicts = ['no-objection', 'objection'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];
