/** What a sending of the call is: the call itself, what came later, new time or place, or that the meeting is called off. */
export const conveningKinds = ['call', 'addition', 'change', 'cancellation'] as const;
export type ConveningKind = (typeof conveningKinds)[number];

/** As what somebody is called. */
export const inviteeCapacities = ['member', 'substitute', 'official', 'guest'] as const;
export type InviteeCapacity = (typeof inviteeCapacities)[number];

/** How far a mail with the call has come. `unclear`: it may have been accepted, and a person decides. */
export const conveningMailStates = [
  'queued',
  'retrying',
  'handing-over',
  'sent',
  'failed',
  'unclear',
] as const;
export type ConveningMailState = (typeof conveningMailStates)[number];

/** Who calls a substitute when a member cannot come: the secretary by a press, or the program at once. */
export const substituteCalling = ['by-hand', 'at-once'] as const;
export type SubstituteCalling = (typeof substituteCalling)[number];

/** Why a substitute who was called is not any more. */
export const releaseReasons = ['member-comes', 'cannot-come', 'stopped'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];
