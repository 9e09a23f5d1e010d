import type { DeliveryView } from '@klubbat/shared/contracts/dispatch';
import { leadTime } from '@klubbat/shared/rules/joint-decision';
import { leadTimeSentence } from '@klubbat/shared/sentences/joint-sentences';
import { dayOf, today } from './moment.js';

/** How long after meeting and adjustment it was sent; while it has not been, how long it has waited. */
export function leadWords({ date, adjustedAt, sentAt }: DeliveryView): string {
  const days = {
    meeting: date,
    adjusted: adjustedAt === null ? null : dayOf(adjustedAt),
    sent: sentAt === null ? null : dayOf(sentAt),
  };
  return leadTimeSentence(leadTime(days, today()));
}
