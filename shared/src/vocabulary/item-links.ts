/** Why one item follows another: it was tabled, referred back, sent on as a proposal, or only named as earlier. */
export const itemLinkKinds = ['tabled', 'referred-back', 'forwarded', 'earlier'] as const;
export type ItemLinkKind = (typeof itemLinkKinds)[number];

/** Outcomes after which a case goes on at another meeting. */
export const continuingOutcomes = ['tabled', 'referred-back', 'forwarded'] as const;
export type ContinuingOutcome = (typeof continuingOutcomes)[number];
