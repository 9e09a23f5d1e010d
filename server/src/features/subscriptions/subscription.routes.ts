import { subscriptionDoors } from '@klubbat/shared/contracts/subscriptions';
import { PageAnswer } from '../../http/answer.js';
import { openRoute, type OpenWork, type Route } from '../../http/route.js';
import type { SecretBox } from '../../platform/secret-box.js';
import {
  orderedPage,
  orderPage,
  endedPage,
  leftPage,
  subscriptionPage,
} from '../../web-pages/subscription-pages.js';
import { findOpenBoards } from '../open-pages/open-board.store.js';
import { openOrganisation } from '../open-pages/open-places.js';
import {
  confirmSubscription,
  endSubscription,
  orderSubscription,
  showSubscription,
} from './subscription.service.js';

/** For one reader, and found by no search. */
const page = (text: string, status = 200) =>
  new PageAnswer(text, 'text/html; charset=utf-8', { keep: 'never', robots: 'noindex, nofollow', status });

/** The pages on which anyone orders mails, confirms, and leaves. `wake`: mail goes at once. */
export function subscriptionRoutes(secrets: SecretBox, wake: () => void): Route[] {
  const show = async (work: OpenWork, link: { id: string; token: string }, look = showSubscription) => {
    const shown = await look(work, secrets, link);
    return page(shown === undefined ? leftPage() : subscriptionPage(shown, link));
  };
  return [
    openRoute(subscriptionDoors.form, {
      do: async (work, { params, query }) => {
        const organisation = await openOrganisation(work, params.organisation);
        const boards = await findOpenBoards(work.tx, organisation.id);
        return page(orderPage({ organisation, boards, chosen: { boards: [query.organ ?? ''] } }));
      },
    }),
    openRoute(subscriptionDoors.ask, {
      do: async (work, { params, body }) => {
        const organisation = await openOrganisation(work, params.organisation);
        const boards = await findOpenBoards(work.tx, organisation.id);
        const fault = await orderSubscription(work, organisation, boards, body);
        if (fault === undefined) {
          work.afterCommit(wake);
          return page(orderedPage(organisation));
        }
        const chosen = {
          email: body.email ?? '',
          boards: [body.boards ?? []].flat(),
          subjects: [body.subjects ?? []].flat(),
        };
        return page(orderPage({ organisation, boards, chosen, fault }), 422);
      },
    }),
    openRoute(subscriptionDoors.show, {
      do: (work, { params }) => show(work, params),
    }),
    openRoute(subscriptionDoors.showEnd, {
      do: (work, { params }) => show(work, params),
    }),
    openRoute(subscriptionDoors.confirm, {
      do: (work, { params }) => show(work, params, confirmSubscription),
    }),
    openRoute(subscriptionDoors.end, {
      do: async (work, { params }) => {
        await endSubscription(work, secrets, params);
        return page(endedPage());
      },
    }),
  ];
}
