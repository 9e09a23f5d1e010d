/** A delivery waits, is tried again after a refusal for the time being, was accepted by the server, or was given up. */
export const deliveryStates = ['queued', 'retrying', 'sent', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
