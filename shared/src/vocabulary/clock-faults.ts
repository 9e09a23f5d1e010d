/**
 * Why a program's clock is not to be trusted: nothing is known of it yet; it differs from the database's; it has leapt; it is behind what has been
 * noted already; so much time has passed since anything was noted that somebody should say that it is right.
 */
export const clockFaults = ['unknown', 'differs', 'leapt', 'behind', 'stood-still'] as const;
export type ClockFault = (typeof clockFaults)[number];
