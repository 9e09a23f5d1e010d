/** How far an organisation that is asked has come with what it is asked to decide. */
export const jointSteps = ['asked', 'received', 'on-agenda', 'decided'] as const;
export type JointStep = (typeof jointSteps)[number];

/** What it decided, held against what was proposed. */
export const jointOutcomes = ['same', 'changed', 'declined'] as const;
export type JointOutcome = (typeof jointOutcomes)[number];
