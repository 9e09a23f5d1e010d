import { registerSentences } from '@klubbat/shared/sentences/register-sentences';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { record } from '../audit/audit.store.js';
import { findOrganisationsOfPerson } from '../register/people.store.js';
import { findAccountOfPerson, removeSessionsOf } from './account.store.js';
import { confirmPassword } from './confirm-password.js';
import { lockOneTimeCode, removeOneTimeCode } from './one-time-code.store.js';

/**
 * The way back for one who has lost the phone and the recovery codes: who administers every organisation that he is in takes his
 * one-time code away, with his own password and a reason, and ends what sessions he had. The code holds everywhere, so an
 * administrator of one organisation must not open an account of another; that of the installation's administrator only he himself may.
 * Refuses: `wrong-password`, `forbidden`, `not-found` (no account, or no code).
 */
export async function removeLostCode(
  work: Work,
  personId: string,
  { password, reason }: { password: string; reason: string },
): Promise<void> {
  await confirmPassword(work, password);
  const account = await findAccountOfPerson(work.tx, personId);
  const kept = account === null ? null : await lockOneTimeCode(work.tx, account.id);
  if (account === null || kept === null) {
    fail('not-found');
  }
  const organisations = await findOrganisationsOfPerson(work.tx, personId);
  const isHis = organisations.every((organisationId) =>
    may(work.actor, 'organisation.administer', { organisationId }),
  );
  if (!isHis || (account.admin && !work.actor.admin)) {
    fail('forbidden', { errors: [{ path: '$', message: registerSentences.codeElsewhere }] });
  }
  await removeOneTimeCode(work.tx, account.id);
  await removeSessionsOf(work.tx, account.id);
  for (const organisationId of organisations) {
    await record(work, {
      action: 'one-time-code.removed',
      organisationId,
      subjectId: account.id,
      details: { personId, reason },
    });
  }
}
