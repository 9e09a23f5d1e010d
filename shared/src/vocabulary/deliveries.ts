/**
 * A delivery waits, is tried again after a refusal for the time being, is just being handed over, was accepted by the
 * server, was given up, or may have been accepted without our knowing it: then a person decides.
 */
export const deliveryStates = ['queued', 'retrying', 'handing-over', 'sent', 'failed', 'unclear'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a person decided of a delivery: that it came, or that it is to be sent again. */
export const deliveryDecisions = ['arrived', 'send-again'] as const;
export type DeliveryDecision = (typeof deliveryDecisions)[number];
