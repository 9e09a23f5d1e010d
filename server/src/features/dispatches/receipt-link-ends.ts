/** A receiver may be long about it; what is older than this is in his own register, or nobody asks. */
const WORKS_DAYS = 180;

/** When a link that goes with a mail now stops working. */
export function receiptLinkEnds(now: Date): Date {
  return new Date(now.getTime() + WORKS_DAYS * 86_400_000);
}
