import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { EventPage } from '@klubbat/shared/contracts/event';
import type { jointRequestDoors, JointRequestView } from '@klubbat/shared/contracts/joint-request';
import { jointFaults } from '@klubbat/shared/sentences/joint-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { recordAll, type AuditAction } from '../audit/audit.store.js';
import { eventPageOf } from '../audit/event-page.js';
import { findDispatch } from '../dispatches/delivery.store.js';
import { readSentFile } from '../sealing/sealed-extract.store.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import type { JointAsked } from './joint-asked.entity.js';
import type { JointRequest } from './joint-request.entity.js';
import {
  findAsked,
  findAskedOf,
  findVisibleRequests,
  lockRequest,
  saveAsked,
  saveRequest,
} from './joint-request.store.js';
import { presentHeads, presentRequest } from './present-joint.js';

type Bodies = typeof jointRequestDoors;

const refuse = (path: string, message: string): never => fail('invalid', { errors: [{ path, message }] });

/** What the actor's boards have asked of others, and what others ask of his organisations, the latest first. */
export async function listRequests(work: Work): Promise<z.input<Bodies['list']['reply']>> {
  const requests = await findVisibleRequests(work.tx, work.actor);
  return { requests: await presentHeads(work, requests), today: dayInSweden(work.now) };
}

/** The request with its row locked: whoever writes of it, or of one that is asked in it, comes this way. */
export async function lockOwnRequest(work: Work, id: string): Promise<JointRequest> {
  return (await lockRequest(work.tx, id)) ?? fail('not-found');
}

/** One that is asked, with its request locked. */
export async function lockAskedRow(
  work: Work,
  id: string,
): Promise<{ request: JointRequest; asked: JointAsked }> {
  const found = (await findAsked(work.tx, id)) ?? fail('not-found');
  const request = await lockOwnRequest(work, found.requestId);
  // read again: the one who held the lock may have changed it
  return { request, asked: (await findAsked(work.tx, id)) ?? fail('not-found') };
}

/** Tells it in the log of the one who asks, and in that of the one that is asked where it is here. */
export async function tell(
  work: Work,
  action: AuditAction,
  request: JointRequest,
  asked: JointAsked | null,
  details: Record<string, unknown>,
): Promise<void> {
  const subjectId = asked?.id ?? request.id;
  const told = { title: request.title, ...(asked === null ? {} : { name: asked.name }), ...details };
  const { organisationId, meetingId } = request;
  await acrossOrganisations(work.tx, 'joint-decision', () =>
    recordAll(work, [
      { action, organisationId, meetingId, subjectId, details: told },
      ...(asked === null || asked.organisationId === null
        ? []
        : [{ action, organisationId: asked.organisationId, subjectId, details: told }]),
    ]),
  );
}

/** A respite that the new last day has overtaken is none any more. */
async function endOvertakenRespites(work: Work, request: JointRequest): Promise<void> {
  for (const asked of await findAskedOf(work.tx, request.id)) {
    if (asked.respiteUntil !== null && asked.respiteUntil <= request.lastDay) {
      asked.respiteUntil = null;
      await saveAsked(work.tx, asked);
      await tell(work, 'joint-asked.noted', request, asked, { respiteUntil: null });
    }
  }
}

/**
 * Changes last day, reminder or who sees the board. What changes nothing is told to nobody. Refuses with `stale-version`, and
 * `locked` when it is closed.
 */
export async function updateRequest(
  work: Work,
  id: string,
  { version, ...wish }: z.output<Bodies['update']['body']>,
): Promise<JointRequestView> {
  const request = await lockOwnRequest(work, id);
  refuseClosed(request);
  const { lastDay, remindDays, openBoard } = request;
  const before = { lastDay, remindDays, openBoard };
  const after = {
    lastDay: wish.lastDay ?? lastDay,
    remindDays: wish.remindDays === undefined ? remindDays : wish.remindDays,
    openBoard: wish.openBoard ?? openBoard,
  };
  if (isDeepStrictEqual(before, after)) {
    return presentRequest(work, request);
  }
  await refuseStale(work, request, version);
  if (after.lastDay !== lastDay && after.lastDay < dayInSweden(work.now)) {
    refuse('$.lastDay', jointFaults.past);
  }
  Object.assign(request, after);
  touch(work, request);
  await saveRequest(work.tx, request);
  await tell(work, 'joint-request.updated', request, null, { before, after });
  await endOvertakenRespites(work, request);
  return presentRequest(work, request);
}

/** What was done with the request and those that are asked, in the log of the one who asks. */
export async function requestEvents(
  work: Work,
  { id, meetingId }: JointRequest,
  page: string | undefined,
): Promise<EventPage> {
  const asked = await findAskedOf(work.tx, id);
  return eventPageOf(work, { meetingId, subjects: [id, ...asked.map((one) => one.id)] }, page);
}

export function refuseClosed({ closedAt }: JointRequest): void {
  if (closedAt !== null) {
    fail('locked', { params: { what: 'Begäran' } });
  }
}

/** Ends it: nobody is reminded any more. Once more changes nothing. */
export async function closeRequest(
  work: Work,
  id: string,
  note: string | undefined,
): Promise<JointRequestView> {
  const request = await lockOwnRequest(work, id);
  if (request.closedAt === null) {
    request.closedAt = work.now;
    request.closedBy = work.actor.personId;
    request.closingNote = note?.trim() || null;
    touch(work, request);
    await saveRequest(work.tx, request);
    await tell(work, 'joint-request.closed', request, null, { note: request.closingNote });
  }
  return presentRequest(work, request);
}

/**
 * Notes how far one has come, when it meets next, and its respite, which only the one who asks gives. What changes nothing
 * is told to nobody.
 */
export async function noteAsked(
  work: Work,
  id: string,
  side: 'asker' | 'asked',
  change: z.output<Bodies['note']['body']>,
): Promise<JointRequestView> {
  const { request, asked } = await lockAskedRow(work, id);
  if (change.respiteUntil !== undefined && side === 'asked') {
    fail('forbidden');
  }
  if (change.receivedOn && change.receivedOn > dayInSweden(work.now)) {
    refuse('$.receivedOn', jointFaults.future);
  }
  if (change.respiteUntil && change.respiteUntil <= request.lastDay) {
    refuse('$.respiteUntil', jointFaults.respite);
  }
  const changed = Object.entries(change).filter(
    ([name, value]) => value !== undefined && value !== asked[name as keyof JointAsked],
  );
  if (changed.length > 0) {
    Object.assign(asked, Object.fromEntries(changed));
    await saveAsked(work.tx, asked);
    await tell(work, 'joint-asked.noted', request, asked, Object.fromEntries(changed));
  }
  return presentRequest(work, request);
}

/** The extract that went with the request. */
export async function requestExtract(
  work: Work,
  { dispatchId }: JointRequest,
): Promise<{ bytes: Buffer; name: string; mediaType: string }> {
  if (dispatchId === null) {
    return fail('not-found');
  }
  return acrossOrganisations(work.tx, 'joint-decision', async () => {
    const { fileName: name, pdfFileId } = await findDispatch(work.tx, dispatchId);
    const { bytes, mediaType } = await readSentFile(work.tx, pdfFileId);
    return { bytes, name, mediaType };
  });
}
