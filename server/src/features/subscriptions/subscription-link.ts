import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SecretBox } from '../../platform/secret-box.js';
import { subscriptionAddress, subscriptionEndAddress } from '../../web-pages/addresses.js';

const tokenOf = (tx: EntityManager, secrets: SecretBox, id: string): Promise<string> =>
  secrets.fingerprint(tx, id, 'subscription-link');

/** Whether a link is that of the subscription: its secret part can be made anew with the installation's key, and is kept nowhere. */
export async function isLinkOf(
  tx: EntityManager,
  secrets: SecretBox,
  { id, token }: { id: string; token: string },
): Promise<boolean> {
  return timingSafeEqual(Buffer.from(await tokenOf(tx, secrets, id)), Buffer.from(token));
}

/** What the worker puts into a letter, below the address of the installation. */
export function subscriptionPaths(secrets: SecretBox) {
  return async (tx: EntityManager, id: string): Promise<{ show: string; end: string }> => {
    const token = await tokenOf(tx, secrets, id);
    return { show: subscriptionAddress(id, token), end: subscriptionEndAddress(id, token) };
  };
}
