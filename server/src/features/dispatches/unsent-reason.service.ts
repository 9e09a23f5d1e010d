import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import { nameKey } from '../register/register.store.js';
import { findUnsentReasons, putUnsentReason, removeUnsentReason } from './unsent-reason.store.js';

/**
 * Says why a recipient that a § prints is not sent it by mail; an empty reason takes back what was said. Safe to repeat.
 * Refuses with `invalid` one that the § does not print.
 */
export async function giveUnsentReason(
  work: Work,
  meeting: { organisationId: string; id: string },
  itemId: string,
  { name, reason: typed }: { name: string; reason: string },
): Promise<void> {
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  const key = nameKey(name);
  if (!(item.content.recipients ?? []).some((one) => nameKey(one.name) === key)) {
    fail('invalid', {
      errors: [{ path: '$.name', message: `Paragrafen har ingen mottagare som heter ${name}.` }],
    });
  }
  const reason = typed.trim();
  const standing = (await findUnsentReasons(work.tx, [itemId])).find((one) => one.nameKey === key);
  if ((standing?.reason ?? '') === reason) {
    return;
  }
  if (reason === '') {
    await removeUnsentReason(work.tx, itemId, key);
  } else {
    await putUnsentReason(work.tx, {
      agendaItemId: itemId,
      nameKey: key,
      reason,
      givenBy: work.actor.personId,
      givenAt: work.now,
    });
  }
  await record(work, {
    action: 'recipient.reason-given',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: itemId,
    details: { name, reason: reason === '' ? null : reason },
  });
}
