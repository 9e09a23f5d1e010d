import type { DataSource, EntityManager } from 'typeorm';
import { newsEmail } from '../../emails/subscription-email.js';
import { type Clock, dayInSweden, timeInSweden } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import { findOpenOrganisation } from '../open-pages/open-board.store.js';
import { queueSubscriptionLetter } from '../letters/letter.store.js';
import { newsFor } from './news.js';
import type { Subscription } from './subscription.entity.js';
import { findOpenSlug, lockDue, saveSubscription, sweepUnconfirmed } from './subscription.store.js';

interface Parts {
  dataSource: DataSource;
  clock: Clock;
  /** where links in mail lead */
  ownUrl: () => string;
}

const MORNING = '07:00';
/** So long a link to confirm holds, and so long an address is kept that nobody has confirmed. */
const KEPT = 3 * 86_400_000;

async function tell(
  tx: EntityManager,
  subscription: Subscription,
  now: Date,
  base: string,
): Promise<boolean> {
  await saveSubscription(tx, { ...subscription, coveredUntil: now });
  const slug = await findOpenSlug(tx, subscription.organisationId);
  const organisation = slug === undefined ? undefined : await findOpenOrganisation(tx, slug);
  if (organisation === undefined) {
    return false;
  }
  const news = await newsFor(tx, subscription, organisation.slug, now);
  const mail = newsEmail(organisation.name, news, base);
  if (mail !== undefined) {
    const { id: subscriptionId, organisationId, email } = subscription;
    await queueSubscriptionLetter(tx, { organisationId, subscriptionId, email, ...mail }, now);
  }
  return mail !== undefined;
}

/**
 * Tells each who follows the open pages, once a day from seven in the morning, of what is new since he was told last. How far
 * that is, is noted in the transaction that queues the letter: none goes twice, whatever dies. What nobody confirmed goes.
 *
 * @returns how many letters were queued
 */
export async function mailSubscribers({ dataSource, clock, ownUrl }: Parts): Promise<number> {
  const now = clock();
  await writing(dataSource, (tx) => sweepUnconfirmed(tx, new Date(now.getTime() - KEPT)));
  if (timeInSweden(now) < MORNING) {
    return 0;
  }
  const base = new URL(ownUrl()).origin;
  let queued = 0;
  for (let more = true; more;) {
    more = await writing(dataSource, async (tx) => {
      const due = await lockDue(tx, dayInSweden(now));
      if (due !== null && (await tell(tx, due, now, base))) {
        queued += 1;
      }
      return due !== null;
    });
  }
  return queued;
}
