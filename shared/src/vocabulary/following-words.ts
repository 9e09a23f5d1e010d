/** What is done during a meeting by others than its secretary. Swedish words: `sentences/following-sentences.ts`. */

/** what a member hands in */
export const handedInKinds = ['motion', 'reservation', 'note', 'conflict', 'speaking-request'] as const;
/** what becomes of it: each leaves `handed-in` once */
export const handedInStates = ['handed-in', 'taken', 'put-aside', 'withdrawn'] as const;
export const speakerStates = ['waiting', 'speaking', 'done', 'struck'] as const;
/** for whom the follow view is made: those who are of the meeting, or whoever sees the screen in the room */
export const followAudiences = ['members', 'room'] as const;

export type HandedInKind = (typeof handedInKinds)[number];
export type HandedInState = (typeof handedInStates)[number];
export type SpeakerState = (typeof speakerStates)[number];
export type FollowAudience = (typeof followAudiences)[number];
