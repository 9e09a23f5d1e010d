import { ownCalendarDoors } from '@klubbat/shared/contracts/own-calendar';
import { FileAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { findCalendarAddress } from './calendar-address.store.js';
import { makeCalendarAddress, readOwnCalendar, revokeCalendarAddress } from './own-calendar.service.js';

/** @param baseUrl where links that leave the house lead to */
export const ownCalendarRoutes = (baseUrl: () => string): Route[] => [
  signedInRoute(ownCalendarDoors.show, {
    do: async ({ tx, actor }) => {
      const address = await findCalendarAddress(tx, actor.personId);
      return { address: address === null ? null : { createdAt: address.createdAt.toISOString() } };
    },
  }),
  signedInRoute(ownCalendarDoors.make, {
    do: async (work) => {
      const { token, createdAt } = await makeCalendarAddress(work);
      const path = ownCalendarDoors.read.path.replace(':token', token);
      return { url: `${baseUrl()}${path}`, createdAt: createdAt.toISOString() };
    },
  }),
  signedInRoute(ownCalendarDoors.revoke, {
    do: async (work) => {
      await revokeCalendarAddress(work);
      return {};
    },
  }),
  openRoute(ownCalendarDoors.read, {
    do: async (work, { params }) => {
      const text = await readOwnCalendar(work, params.token, baseUrl());
      return new FileAnswer(Buffer.from(text), 'sammantraden.ics', 'text/calendar; charset=utf-8');
    },
  }),
];
