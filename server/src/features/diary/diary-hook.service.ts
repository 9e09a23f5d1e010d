import type { z } from 'zod';
import {
  type diaryHookDoors,
  LEAST_HOOK_SECRET,
  type DiaryHookSettings,
} from '@klubbat/shared/contracts/diary-hook';
import { hookFaults } from '@klubbat/shared/sentences/diary-hook-sentences';
import { fail } from '../../platform/errors.js';
import type { SecretBox } from '../../platform/secret-box.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { findCall, findCalls, findHook, removeHook, saveHook, waitAgain } from './diary-hook.store.js';

const SHOWN_CALLS = 50;

/** What a secret of a diary system is sealed as. */
export const hookPurpose = (organisationId: string): string => `diary-hook:${organisationId}`;

/** What the operator allows of addresses. */
export interface HookRules {
  secrets: SecretBox;
  allowOwnNetwork: boolean;
}

/** Where the diary system is, and what became of the latest calls; never the secret. */
export async function showHook({ tx }: Work, organisationId: string): Promise<DiaryHookSettings> {
  const hook = await findHook(tx, organisationId);
  const calls = await findCalls(tx, organisationId, SHOWN_CALLS);
  return {
    hook: hook === undefined ? null : { url: hook.url, setBy: hook.by, setAt: hook.setAt.toISOString() },
    calls: calls.map((call) => ({
      ...call,
      nextTryAt: call.nextTryAt?.toISOString() ?? null,
      triedAt: call.triedAt?.toISOString() ?? null,
    })),
  };
}

function addressFault(text: string, allowOwnNetwork: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return hookFaults.url;
  }
  return url.protocol === 'http:' && !allowOwnNetwork ? hookFaults.https : undefined;
}

/**
 * Sets where the organisation's diary system is told of what is entered from now on, and by which secret it knows us. Without
 * a secret the one that is there stays. Refuses with `invalid` an address that may not be called, and a short secret.
 */
export async function setHook(
  work: Work,
  organisationId: string,
  { url, secret }: z.output<typeof diaryHookDoors.set.body>,
  { secrets, allowOwnNetwork }: HookRules,
): Promise<DiaryHookSettings> {
  const { tx, actor, now } = work;
  const standing = await findHook(tx, organisationId);
  const fault = addressFault(url, allowOwnNetwork);
  const errors = [
    ...(fault === undefined ? [] : [{ path: '$.url', message: fault }]),
    ...(secret === undefined && standing === undefined
      ? [{ path: '$.secret', message: hookFaults.noSecret }]
      : []),
    ...(secret !== undefined && secret.length < LEAST_HOOK_SECRET
      ? [{ path: '$.secret', message: hookFaults.secret(LEAST_HOOK_SECRET) }]
      : []),
  ];
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
  const sealedSecret =
    secret === undefined
      ? (standing?.sealedSecret ?? '')
      : await secrets.seal(tx, Buffer.from(secret, 'utf8'), hookPurpose(organisationId));
  await saveHook(tx, { organisationId, url, sealedSecret, setBy: actor.personId, setAt: now });
  await record(work, {
    action: 'diary-hook.set',
    organisationId,
    details: { host: new URL(url).host, newSecret: secret !== undefined },
  });
  return showHook(work, organisationId);
}

/** No more is told. What waits stays, and goes when an address is set again. */
export async function dropHook(work: Work, organisationId: string): Promise<DiaryHookSettings> {
  if ((await findHook(work.tx, organisationId)) !== undefined) {
    await removeHook(work.tx, organisationId);
    await record(work, { action: 'diary-hook.removed', organisationId });
  }
  return showHook(work, organisationId);
}

/** Tells of an entry again, with the same id. Asked for twice it is one wish. */
export async function callAgain(
  work: Work,
  organisationId: string,
  entryId: string,
): Promise<DiaryHookSettings> {
  const call = await findCall(work.tx, entryId);
  if (call === null) {
    fail('not-found');
  }
  if (call.state !== 'waiting') {
    await waitAgain(work.tx, entryId, work.now);
    await record(work, { action: 'diary-call.again', organisationId, subjectId: entryId });
  }
  return showHook(work, organisationId);
}
