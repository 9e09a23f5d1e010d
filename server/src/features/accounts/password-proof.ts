import type { PasswordProof } from '@klubbat/shared/contracts/signing-proof';
import type { SecretBox } from '../../platform/secret-box.js';
import { checkOwnPassword } from './confirm-password.js';
import { confirmCode } from './one-time-code.service.js';
import type { Proof } from './proof.js';

/**
 * Signs by the password of the account, and by a one-time code where its owner has set that up. Refuses: `wrong-password`,
 * `code-needed`, `wrong-code`, `too-many-attempts`.
 */
export const proveByPassword =
  (secrets: SecretBox): Proof<PasswordProof> =>
  async (work, { password, code }) => {
    await checkOwnPassword(work, password);
    return { method: await confirmCode(work, secrets, work.actor.accountId, code), evidence: {} };
  };
