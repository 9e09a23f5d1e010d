/** What anyone may ask to be told of by e-mail. */
export const subscriptionSubjects = ['protocols', 'meetings', 'notices'] as const;
export type SubscriptionSubject = (typeof subscriptionSubjects)[number];
