import type { SubscriptionSubject } from '../vocabulary/subscription-words.js';

/** What somebody is told of by e-mail, in the plural. */
export const subscriptionSubjectWords: Readonly<Record<SubscriptionSubject, string>> = {
  protocols: 'nya protokoll',
  meetings: 'nya och ändrade sammanträden',
  notices: 'nya anslag på anslagstavlan',
};
