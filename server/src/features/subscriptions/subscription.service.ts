import { emailAddress } from '@klubbat/shared/contracts/text-fields';
import {
  subscriptionSubjects,
  type SubscriptionSubject,
} from '@klubbat/shared/vocabulary/subscription-words';
import { confirmSubscriptionEmail } from '../../emails/subscription-email.js';
import type { OpenWork } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { followedWords, type ShownSubscription } from '../../web-pages/subscription-pages.js';
import { record } from '../audit/audit.store.js';
import { queueSubscriptionLetter } from '../letters/letter.store.js';
import {
  findOpenBoards,
  findOpenOrganisations,
  type OpenBoard,
  type OpenOrganisation,
} from '../open-pages/open-board.store.js';
import type { Subscription } from './subscription.entity.js';
import { isLinkOf } from './subscription-link.js';
import {
  deleteSubscription,
  findSubscription,
  keepOrder,
  lockSubscription,
  saveSubscription,
} from './subscription.store.js';

/** The words of a form: what was filled in once or several times, or not at all. */
export interface FilledIn {
  email?: string | undefined;
  boards?: string | string[] | undefined;
  subjects?: string | string[] | undefined;
}

export type OrderFault = 'email' | 'subjects';

const listOf = (given: string | string[] | undefined): string[] => [...new Set([given ?? []].flat())];

const isSubject = (word: string): word is SubscriptionSubject =>
  (subscriptionSubjects as readonly string[]).includes(word);

/**
 * Sends a mail with a link to confirm, to whoever has the address. Whether it has ordered before, or has been asked too often,
 * nobody can tell: it is done alike. What is filled in wrongly is answered by its name.
 */
export async function orderSubscription(
  work: OpenWork,
  organisation: OpenOrganisation,
  boards: readonly OpenBoard[],
  filled: FilledIn,
): Promise<OrderFault | undefined> {
  const email = emailAddress.safeParse((filled.email ?? '').trim().toLowerCase());
  const subjects = listOf(filled.subjects).filter(isSubject);
  if (!email.success) {
    return 'email';
  }
  if (subjects.length === 0) {
    return 'subjects';
  }
  const chosen = listOf(filled.boards);
  const order = {
    organisationId: organisation.id,
    email: email.data,
    boards: boards.map(({ slug }) => slug).filter((slug) => chosen.includes(slug)),
    subjects,
  };
  const id = await keepOrder(work.tx, order, work.now);
  if (id !== undefined) {
    const { subject, text } = confirmSubscriptionEmail(organisation.name, followedWords(order, boards));
    const letter = { organisationId: organisation.id, subscriptionId: id, email: order.email, subject, text };
    await queueSubscriptionLetter(work.tx, letter, work.now);
  }
  return undefined;
}

type Link = { id: string; token: string };

async function present({ tx }: OpenWork, subscription: Subscription): Promise<ShownSubscription> {
  const all = await findOpenOrganisations(tx);
  const organisation = all.find(({ id }) => id === subscription.organisationId) ?? fail('not-found');
  const boards = await findOpenBoards(tx, organisation.id);
  const { confirmedAt, askedBoards, askedSubjects } = subscription;
  return {
    organisation,
    email: subscription.email,
    followed: confirmedAt === null ? null : followedWords(subscription, boards),
    asked:
      askedBoards === null || askedSubjects === null
        ? null
        : followedWords({ boards: askedBoards, subjects: askedSubjects }, boards),
  };
}

/**
 * What a link leads to; undefined of one that was ours and whose subscription is not there any more: whoever has the link has had the
 * mail, so nothing is told that he does not know. Refuses with `not-found` a link that is wrong.
 */
export async function showSubscription(
  work: OpenWork,
  secrets: SecretBox,
  link: Link,
): Promise<ShownSubscription | undefined> {
  if (!(await isLinkOf(work.tx, secrets, link))) {
    fail('not-found');
  }
  const found = await findSubscription(work.tx, link.id);
  return found === null ? undefined : present(work, found);
}

/** What was asked for holds from now on. Once more changes nothing. Undefined and `not-found` as `showSubscription`. */
export async function confirmSubscription(
  work: OpenWork,
  secrets: SecretBox,
  link: Link,
): Promise<ShownSubscription | undefined> {
  if (!(await isLinkOf(work.tx, secrets, link))) {
    fail('not-found');
  }
  const found = await lockSubscription(work.tx, link.id);
  if (found === null) {
    return undefined;
  }
  const { askedBoards, askedSubjects, ...kept } = found;
  if (askedBoards === null || askedSubjects === null) {
    return present(work, { askedBoards, askedSubjects, ...kept });
  }
  const confirmed: Subscription = {
    ...kept,
    boards: askedBoards,
    subjects: askedSubjects,
    confirmedAt: kept.confirmedAt ?? work.now,
    coveredUntil: kept.coveredUntil ?? work.now,
    askedBoards: null,
    askedSubjects: null,
    askedAt: null,
    askedTimes: 0,
  };
  await saveSubscription(work.tx, confirmed);
  await record(
    { ...work, actor: undefined },
    {
      action: 'subscription.confirmed',
      subjectId: confirmed.id,
      organisationId: confirmed.organisationId,
    },
  );
  return present(work, confirmed);
}

/** The address goes, and letters that wait for it. Once more changes nothing: nobody has to ask again to be let go. */
export async function endSubscription(work: OpenWork, secrets: SecretBox, link: Link): Promise<void> {
  const found = (await isLinkOf(work.tx, secrets, link)) ? await lockSubscription(work.tx, link.id) : null;
  if (found !== null) {
    await deleteSubscription(work.tx, found.id);
    await record(
      { ...work, actor: undefined },
      {
        action: 'subscription.ended',
        subjectId: found.id,
        organisationId: found.organisationId,
      },
    );
  }
}
