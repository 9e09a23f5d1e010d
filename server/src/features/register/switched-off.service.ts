import { methodOffParams } from '@klubbat/shared/sentences/method-off-sentences';
import { signatureMethods, type SignatureMethod } from '@klubbat/shared/vocabulary/signature-methods';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockSwitchedOff } from './switched-off.store.js';

/**
 * Refuses with `method-off` to sign in a way that the organisation has switched off, and tells which are open. None is
 * switched off before the transaction has ended.
 */
export async function refuseSwitchedOff(
  work: Work,
  organisationId: string,
  method: SignatureMethod,
): Promise<void> {
  const off = await lockSwitchedOff(work.tx, [organisationId]);
  if (off.includes(method)) {
    const open = signatureMethods.filter((one) => one !== 'paper' && !off.includes(one));
    fail('method-off', { params: methodOffParams('sign', method, open) });
  }
}
