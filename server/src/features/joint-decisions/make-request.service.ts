import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { jointRequestDoors, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import type { ProblemError } from '@klubbat/shared/contracts/problem';
import { emailAddress } from '@klubbat/shared/contracts/text-fields';
import { jointFaults } from '@klubbat/shared/sentences/joint-sentences';
import { jointMessage } from '../../emails/joint-email.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { record } from '../audit/audit.store.js';
import { addressKey } from '../dispatches/dispatch-recipients.js';
import { orderDispatch } from '../dispatches/dispatch.service.js';
import { organisationAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { findOrganisation } from '../register/register.store.js';
import type { JointAsked } from './joint-asked.entity.js';
import type { JointRequest } from './joint-request.entity.js';
import { addRequest, findRequestMade, organisationAt } from './joint-request.store.js';
import { presentRequest } from './present-joint.js';

type Asking = z.output<typeof jointRequestDoors.make.body>;

const refuse = (...errors: ProblemError[]): never => fail('invalid', { errors });

/** Each one that is asked, told apart by its address. Refuses what is no address, one that comes twice, and oneself. */
async function chooseAsked(
  work: Work,
  meeting: Meeting,
  requestId: string,
  asking: Asking,
): Promise<JointAsked[]> {
  const errors: ProblemError[] = [];
  const seen = new Map<string, string>();
  const organisations = new Map<string, string>();
  const rows: JointAsked[] = [];
  for (const [position, { name: typed, email: address }] of asking.asked.entries()) {
    const [name, email] = [typed.trim(), address.trim()];
    const path = `$.asked[${position}].email`;
    const organisationId = emailAddress.safeParse(email).success
      ? await organisationAt(work.tx, email)
      : null;
    const other =
      seen.get(addressKey(email)) ??
      (organisationId === null ? undefined : organisations.get(organisationId));
    if (!emailAddress.safeParse(email).success) {
      errors.push({ path, message: jointFaults.noAddress(name) });
    } else if (other !== undefined) {
      errors.push({ path, message: jointFaults.twice(name, other) });
    } else if (organisationId === meeting.organisationId) {
      errors.push({ path, message: jointFaults.oneself(name) });
    }
    seen.set(addressKey(email), name);
    if (organisationId !== null) {
      organisations.set(organisationId, name);
    }
    rows.push({
      ...{ id: newId(), requestId, position, name, email, organisationId },
      ...{ deliveryId: null, receivedOn: null, agendaItemId: null, agendaOn: null, agendaBody: null },
      ...{ nextMeeting: null, respiteUntil: null },
    });
  }
  return errors.length > 0 ? refuse(...errors) : rows;
}

/** Sends the extract of the § with what is asked to each; gives the order to send, and notes each one's delivery. */
async function sendExtract(
  work: Work,
  meeting: Meeting,
  paragraph: number,
  asking: Asking,
  asked: JointAsked[],
): Promise<string | null> {
  const { registryEmail } = (await findOrganisation(work.tx, meeting.organisationId)) ?? {};
  const { deliveries } = await orderDispatch(work, meeting.id, {
    paragraphs: [paragraph],
    recipients: asked.map(({ name, email }) => ({ name, email })),
    message: jointMessage({
      ...asking,
      organisation: (await organisationAsOf(work.tx, meeting)).name,
      answerTo: registryEmail ?? null,
    }),
    // who has had the extract before gets it again: now something is asked
    resend: { reason: `Begäran om beslut: ${asking.title}` },
    beforeAdjustment: asking.beforeAdjustment,
  });
  for (const row of asked) {
    row.deliveryId = deliveries.find(({ email }) => addressKey(email) === addressKey(row.email))?.id ?? null;
  }
  return deliveries[0]?.dispatchId ?? null;
}

/**
 * Asks several organisations to decide what a § proposes, by a last day: the extract goes to each, in one transaction with
 * the request. One whose address is the official mailbox of an organisation here is linked with it. The same `saveId`
 * gives the one that stands. Refuses with `invalid`, and as an order to send does (`not-adjusted`, `confidential`).
 *
 * @returns the request, and whether it is new
 */
export async function makeRequest(
  work: Work,
  { id: meetingId }: Pick<Meeting, 'id'>,
  item: Pick<AgendaItem, 'id' | 'paragraph'>,
  asking: Asking,
): Promise<{ request: JointRequestView; created: boolean }> {
  const meeting = (await lockMeeting(work.tx, meetingId)) ?? fail('not-found');
  const { saveId, title, proposal, lastDay, remindDays, openBoard } = asking;
  const made = saveId === undefined ? null : await findRequestMade(work.tx, item.id, saveId);
  if (made !== null) {
    return { request: await presentRequest(work, made), created: false };
  }
  const { paragraph } = item;
  if (paragraph === null) {
    return refuse({ path: '$', message: jointFaults.noParagraph });
  }
  if (lastDay < dayInSweden(work.now)) {
    refuse({ path: '$.lastDay', message: jointFaults.past });
  }
  const id = newId();
  const asked = await chooseAsked(work, meeting, id, asking);
  const dispatchId = await sendExtract(work, meeting, paragraph, asking, asked);
  const request: JointRequest = {
    ...{ id, organisationId: meeting.organisationId, boardId: meeting.boardId, meetingId: meeting.id },
    ...{ agendaItemId: item.id, dispatchId, title: title.trim(), proposal: proposal.trim() },
    ...{ lastDay, remindDays, openBoard, closedAt: null, closedBy: null, closingNote: null },
    ...{ saveId: saveId ?? null, version: 1, createdAt: work.now, createdBy: work.actor.personId },
    ...{ updatedAt: work.now, updatedBy: work.actor.personId },
  };
  await addRequest(work.tx, request, asked);
  await record(work, {
    action: 'joint-request.made',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: id,
    details: {
      paragraphs: [paragraph],
      title: request.title,
      proposal: request.proposal,
      lastDay,
      asked: asked.map(({ name, email }) => ({ name, email })),
    },
  });
  return { request: await presentRequest(work, request), created: true };
}
