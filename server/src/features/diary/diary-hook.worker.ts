import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { DiaryHookMessage } from '@klubbat/shared/contracts/diary-hook';
import { callFaults } from '@klubbat/shared/sentences/diary-hook-sentences';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import { AddressRefused, postOut, TooSlow } from '../../platform/post-out.js';
import { nextTry } from '../../platform/retry-pauses.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { hookPurpose } from './diary-hook.service.js';
import { noteCall, takeCall, type DueCall } from './diary-hook.store.js';

/** So long nobody else makes a call that is under way: longer than a call can take. */
const HOLD = 60_000;

export interface HookParts {
  dataSource: DataSource;
  clock: Clock;
  secrets: SecretBox;
  /** the operator allows plain HTTP, and addresses of the own network */
  allowOwnNetwork: boolean;
}

/** `t=1767225600,v1=5f3c…`: HMAC-SHA-256 over the moment, a full stop and the body. */
export function signatureOf(secret: Uint8Array, seconds: number, body: string): string {
  const sum = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${sum}`;
}

function faultOf(error: unknown): string {
  if (error instanceof AddressRefused) {
    return error.why === 'scheme' ? callFaults.refusedScheme : callFaults.refusedAddress;
  }
  if (error instanceof TooSlow) {
    return callFaults.tooSlow;
  }
  return callFaults.noContact((error as NodeJS.ErrnoException).code ?? (error as Error).name);
}

async function call({ clock, secrets, allowOwnNetwork }: HookParts, due: DueCall) {
  const message: DiaryHookMessage = { type: 'diary-entry', ...due.entry };
  const body = JSON.stringify(message);
  try {
    const secret = await secrets.open(due.sealedSecret, hookPurpose(due.organisationId));
    const { status, text } = await postOut({
      url: due.url,
      allowOwnNetwork,
      body,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Klubbat',
        'Klubbat-Id': due.entry.id,
        'Klubbat-Signature': signatureOf(secret, Math.floor(clock().getTime() / 1000), body),
      },
    });
    // PostgreSQL keeps no NUL
    return { ok: status >= 200 && status < 300, status, answer: text.replaceAll('\0', ''), fault: null };
  } catch (error) {
    return { ok: false, status: null, answer: null, fault: faultOf(error) };
  }
}

/**
 * Tells a diary system of the entry that has waited longest. Any answer but 2xx is tried again after growing pauses, and
 * given up after about three days. It is told at least once: a worker that dies tells it again, with the same id. Safe to
 * run in any number of processes.
 *
 * @returns false when nothing is due.
 */
export async function callNext(parts: HookParts): Promise<boolean> {
  const { dataSource, clock } = parts;
  const began = clock();
  const due = await writing(dataSource, (tx) => takeCall(tx, began, new Date(began.getTime() + HOLD)));
  if (due === undefined) {
    return false;
  }
  const { ok, ...answered } = await call(parts, due);
  const now = clock();
  const again = ok ? undefined : nextTry(due.tries, now);
  await writing(dataSource, (tx) =>
    noteCall(tx, due.entry.id, {
      ...answered,
      state: ok ? 'done' : again === undefined ? 'given-up' : 'waiting',
      nextTryAt: again ?? null,
      triedAt: now,
    }),
  );
  return true;
}
