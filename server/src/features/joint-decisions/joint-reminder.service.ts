import type { EntityManager } from 'typeorm';
import type { JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { reminderIsDue } from '@klubbat/shared/rules/joint-decision';
import { jointReminderEmail } from '../../emails/joint-email.js';
import { dayInSweden, timeInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { recordOwn } from '../audit/audit.store.js';
import { DAY_BEGINS } from '../letters/day-begins.js';
import { queueOfficialLetter } from '../letters/letter.store.js';
import type { DueMail } from '../letters/queue-due-mail.js';
import { findOrganisation } from '../register/register.store.js';
import type { JointAsked } from './joint-asked.entity.js';
import { claimReminder, findUnreminded } from './joint-reminder.store.js';
import type { JointRequest } from './joint-request.entity.js';
import { lockOwnRequest, refuseClosed, tell } from './joint-request.service.js';
import { findAsked, findAskedOf, findRequest } from './joint-request.store.js';
import { presentRequest } from './present-joint.js';

/** Queues the mail in the transaction of what claims it. */
async function remind(
  tx: EntityManager,
  now: Date,
  request: JointRequest,
  asked: JointAsked,
  by: string | null,
): Promise<boolean> {
  const day = dayInSweden(now);
  const lastDay = asked.respiteUntil ?? request.lastDay;
  if (!(await claimReminder(tx, { askedId: asked.id, day, lastDay, by, at: now }))) {
    return false;
  }
  const asker = await findOrganisation(tx, request.organisationId);
  const { organisationId, meetingId, title, proposal } = request;
  const { name, email } = asked;
  const answerTo = asker?.registryEmail ?? null;
  const words = jointReminderEmail(
    { organisation: asker?.name ?? '', title, proposal, lastDay, answerTo },
    { name, today: day },
  );
  // one outside has nothing to open here
  const path = asked.organisationId === null ? null : `/gemensamma-beslut/${request.id}`;
  await queueOfficialLetter(
    tx,
    { organisationId, meetingId, name, email, replyTo: answerTo, path, ...words },
    now,
  );
  return true;
}

/**
 * Reminds those of the chosen that have decided nothing, in a mail each to their official mailboxes; one that was reminded
 * today is left out. Refuses with `locked` when the request is closed.
 */
export async function remindAsked(
  work: Work,
  id: string,
  askedIds: readonly string[],
): Promise<JointRequestView & { reminded: number }> {
  const request = await lockOwnRequest(work, id);
  refuseClosed(request);
  const names: string[] = [];
  for (const asked of await findAskedOf(work.tx, id)) {
    if (
      askedIds.includes(asked.id) &&
      (await remind(work.tx, work.now, request, asked, work.actor.personId))
    ) {
      names.push(asked.name);
    }
  }
  if (names.length > 0) {
    await tell(work, 'joint-request.reminded', request, null, { names });
  }
  return { ...(await presentRequest(work, request)), reminded: names.length };
}

/** A reminder for each that has not decided when its last day is near, once, when people are up. */
export async function findDueJointReminders(tx: EntityManager, now: Date): Promise<DueMail[]> {
  const today = dayInSweden(now);
  if (timeInSweden(now) < DAY_BEGINS) {
    return [];
  }
  const due = (await findUnreminded(tx, today)).filter((row) => reminderIsDue(row, today));
  return due.map(({ askedId, requestId }) => async (own) => {
    const request = await findRequest(own, requestId);
    const asked = await findAsked(own, askedId);
    if (request === null || asked === null || !(await remind(own, now, request, asked, null))) {
      return false;
    }
    await recordOwn(own, now, {
      action: 'joint-request.reminded',
      organisationId: request.organisationId,
      meetingId: request.meetingId,
      subjectId: request.id,
      details: { title: request.title, names: [asked.name] },
    });
    return true;
  });
}
