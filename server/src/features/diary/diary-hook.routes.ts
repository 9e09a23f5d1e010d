import { diaryHookDoors } from '@klubbat/shared/contracts/diary-hook';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { callAgain, dropHook, setHook, showHook, type HookRules } from './diary-hook.service.js';
import { findCall } from './diary-hook.store.js';

/** For doors whose `:id` is that of an entry that is told of. */
async function callSubject(work: Work, { params }: { params: { id: string } }) {
  const call = await findCall(work.tx, params.id);
  return call === null ? undefined : { organisationId: call.organisationId };
}

/** @param wake lets the worker look at once */
export const diaryHookRoutes = (rules: HookRules, wake: () => void): Route[] => [
  route(diaryHookDoors.show, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params }) => showHook(work, params.id),
  }),
  route(diaryHookDoors.set, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: async (work, { params, body }) => {
      const settings = await setHook(work, params.id, body, rules);
      work.afterCommit(wake);
      return settings;
    },
  }),
  route(diaryHookDoors.remove, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params }) => dropHook(work, params.id),
  }),
  route(diaryHookDoors.resend, {
    may: 'organisation.administer',
    subject: callSubject,
    do: async (work, { params }, { organisationId }) => {
      const settings = await callAgain(work, organisationId, params.id);
      work.afterCommit(wake);
      return settings;
    },
  }),
];
