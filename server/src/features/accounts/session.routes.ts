import { sessionDoors } from '@klubbat/shared/contracts/session';
import { SessionAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { WaysIn } from './refuse-sign-in.js';
import { closeOtherSessions, closeOwnSession, showOwnSessions } from './own-sessions.service.js';
import { proveByPasswordAnew } from './prove-anew.service.js';
import { presentSession, signIn } from './session.service.js';
import { removeSession } from './account.store.js';

export const sessionRoutes = (parts: { secrets: SecretBox; waysIn: WaysIn }): Route[] => [
  openRoute(sessionDoors.open, {
    do: async (work, { body, knownDevice }) => {
      const opened = await signIn(work, parts, body, knownDevice);
      return new SessionAnswer(opened.view, opened.cookie);
    },
  }),
  signedInRoute(sessionDoors.prove, {
    do: (work, { body }) => proveByPasswordAnew(work, parts, body),
  }),
  signedInRoute(sessionDoors.show, { do: (work) => presentSession(work) }),
  signedInRoute(sessionDoors.list, {
    do: async (work) => ({ sessions: await showOwnSessions(work) }),
  }),
  signedInRoute(sessionDoors.closeOne, {
    do: async (work, { params }) => {
      await closeOwnSession(work, params.id);
      return {};
    },
  }),
  signedInRoute(sessionDoors.closeOthers, {
    do: async (work) => {
      await closeOtherSessions(work);
      return {};
    },
  }),
  signedInRoute(sessionDoors.close, {
    do: async (work) => {
      await removeSession(work.tx, work.actor.sessionSha256);
      return new SessionAnswer({}, null);
    },
  }),
];
