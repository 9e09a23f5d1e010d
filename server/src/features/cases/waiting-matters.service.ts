import type { z } from 'zod';
import type { matterDoors, MatterView } from '@klubbat/shared/contracts/assembly-matter';
import { matterStanding } from '@klubbat/shared/rules/assembly-matter';
import type { Body } from '@klubbat/shared/rules/next-body';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, whereMay } from '../../policies/may.js';
import { findItem } from '../agenda/agenda-item.store.js';
import type { AssemblyMatter } from '../assembly-matters/assembly-matter.entity.js';
import { presentMatterById } from '../assembly-matters/assembly-matter.service.js';
import { findWaitingMatters, linkMatter, type MatterRow } from '../assembly-matters/assembly-matter.store.js';
import { bodyReferredTo, presentMatter, stepsOf } from '../assembly-matters/present-matter.js';
import { record } from '../audit/audit.store.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findBodies } from '../register/register.store.js';
import { findOfCase, findOpenMeetings } from './item-link.store.js';
import { presentCaseItem } from './waiting.service.js';

/** So many of an organisation's waiting matters are looked at, the oldest. */
const MOST = 500;

/**
 * Does a matter wait for this body? For its own fullmäktige until it has been raised there, and an interpellation that
 * may be asked until it is answered; for the body it was sent to until that has handled it. What was tabled, referred
 * back or proposed waits by its § (`waitingFor`).
 */
function waitsFor(matter: MatterRow, boardId: string, bodies: readonly Body[]): boolean {
  const { state } = matterStanding(matter, stepsOf(matter));
  if (matter.boardId === boardId) {
    return state === 'handed-in' || state === 'may-be-asked';
  }
  return (
    state === 'raised' &&
    bodyReferredTo(matter, bodies)?.id === boardId &&
    matter.steps.every((step) => step.boardId !== boardId)
  );
}

/** What waits to be taken up at a meeting, the oldest first. */
export async function mattersWaitingFor(work: Work, meeting: Meeting): Promise<MatterView[]> {
  const rows = await findWaitingMatters(
    work.tx,
    readableBy(work.actor),
    meeting.organisationId,
    meeting.day,
    MOST,
  );
  const bodies = await findBodies(work.tx, meeting.organisationId);
  const today = dayInSweden(work.now);
  return rows
    .filter((row) => waitsFor(row, meeting.boardId, bodies))
    .map((row) => presentMatter(row, bodies, today));
}

const NO_MEETING = '00000000-0000-0000-0000-000000000000';

/** Where a matter can be taken up, and which §§ with its number it may have stood in before it was noted here. */
export async function waysOfMatter(
  work: Work,
  { id, organisationId, handedInOn, caseNumber }: AssemblyMatter,
): Promise<z.input<typeof matterDoors.ways.reply>> {
  const ofCase =
    caseNumber === null || caseNumber.trim() === ''
      ? []
      : await findOfCase(work.tx, readableBy(work.actor), { organisationId, caseNumber, matterId: id });
  return {
    meetings: await findOpenMeetings(work.tx, whereMay(work.actor, 'meeting.write'), {
      organisationId,
      from: handedInOn,
      not: NO_MEETING,
      caseNumber,
    }),
    sameCase: ofCase.map(presentCaseItem),
  };
}

/** Lets a matter stand in §§ that one may read, of its organisation. Once more changes nothing. */
export async function linkToItems(
  work: Work,
  { id, organisationId }: AssemblyMatter,
  itemIds: readonly string[],
): Promise<MatterView> {
  for (const itemId of itemIds) {
    const item = (await findItem(work.tx, itemId)) ?? fail('not-found');
    const subject = await subjectOfMeeting(work, item.meetingId);
    if (subject?.organisationId !== organisationId || !may(work.actor, 'meeting.read', subject)) {
      fail('not-found');
    }
    await linkMatter(work.tx, {
      matterId: id,
      itemId,
      createdAt: work.now,
      createdBy: work.actor.personId,
    });
    await record(work, {
      action: 'assembly-matter.linked',
      organisationId,
      meetingId: item.meetingId,
      subjectId: itemId,
      details: { title: item.title, matterId: id },
    });
  }
  return presentMatterById(work, id);
}
