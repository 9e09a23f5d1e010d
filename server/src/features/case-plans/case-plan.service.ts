import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { CaseStep, casePlanDoors } from '@klubbat/shared/contracts/case-plan';
import { caseStepFaults } from '@klubbat/shared/sentences/case-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved, rememberSave } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItem } from '../agenda/agenda-item.store.js';
import { record, type AuditAction } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import type { CaseStepRow } from './case-step.entity.js';
import {
  addStep,
  findPlanPlaces,
  findSteps,
  findStepsIn,
  findStepsOfCase,
  lockPlan,
  lockStep,
  removeStep,
  saveStep,
} from './case-step.store.js';
import { presentSteps } from './present-step.js';

type Added = z.output<typeof casePlanDoors.add.body>;
type Change = z.output<typeof casePlanDoors.update.body>;
type Fulfilment = z.output<typeof casePlanDoors.fulfil.body>;

const MOST = 50;

const refuse = (path: string, message: string): never => fail('invalid', { errors: [{ path, message }] });

/** As case numbers are compared: å in one code point or two is the same letter. */
const plain = (number: string) => number.normalize('NFC').trim().replace(/\s+/gu, ' ');
const lower = (number: string) => plain(number).toLocaleLowerCase('sv');

/** The planned way of a case, and where the actor may plan. */
export async function showPlan(
  work: Work,
  number: string,
): Promise<z.input<typeof casePlanDoors.show.reply>> {
  const today = dayInSweden(work.now);
  const rows = await findSteps(work.tx, readableBy(work.actor), lower(number));
  return {
    today,
    steps: presentSteps(rows, work.actor, today),
    places: await findPlanPlaces(work.tx, whereMay(work.actor, 'case.plan'), today),
  };
}

/** The planned way of the case that an item belongs to, in its organisation. */
export async function planOfItem(
  work: Work,
  { organisationId }: Meeting,
  { caseNumber, content }: AgendaItem,
): Promise<{ steps: CaseStep[] }> {
  const numbers = [caseNumber ?? '', ...(content.moreCaseNumbers ?? [])].map(lower).filter(Boolean);
  const rows =
    numbers.length === 0 ? [] : await findStepsIn(work.tx, readableBy(work.actor), organisationId, numbers);
  return { steps: presentSteps(rows, work.actor, dayInSweden(work.now)) };
}

async function presentOne(work: Work, step: CaseStepRow): Promise<CaseStep> {
  const rows = await findStepsIn(work.tx, readableBy(work.actor), step.organisationId, [
    lower(step.caseNumber),
  ]);
  const steps = presentSteps(rows, work.actor, dayInSweden(work.now));
  return steps.find(({ id }) => id === step.id) ?? fail('not-found');
}

/** Refuses a meeting of another board, and one that is cancelled. */
async function refuseMeeting(work: Work, boardId: string, meetingId: string | null): Promise<void> {
  const meeting = meetingId === null ? null : await findMeeting(work.tx, meetingId);
  if (meetingId !== null && meeting?.boardId !== boardId) {
    refuse('$.meetingId', caseStepFaults.otherBoard);
  }
  if (meeting !== null && meeting.cancelledAt !== null) {
    refuse('$.meetingId', caseStepFaults.cancelled);
  }
}

const note = (work: Work, step: CaseStepRow, action: AuditAction, details: Record<string, unknown>) =>
  record(work, {
    action,
    organisationId: step.organisationId,
    ...(step.meetingId === null ? {} : { meetingId: step.meetingId }),
    subjectId: step.id,
    details: { caseNumber: step.caseNumber, ...details },
  });

const told = ({ kind, purpose, month, meetingId }: CaseStepRow) => ({ kind, purpose, month, meetingId });

/** Plans a step of a case in a board. Sent again with the same `saveId` it is the same step, and `created` is false. */
export async function planStep(
  work: Work,
  { organisationId, boardId }: { organisationId: string; boardId: string },
  { number, saveId, ...planned }: Added,
): Promise<{ step: CaseStep; created: boolean }> {
  const caseNumber = plain(number);
  await lockPlan(work.tx, organisationId, lower(caseNumber));
  const before = await findStepsOfCase(work.tx, organisationId, lower(caseNumber));
  const saved = before.find((one) => isSaved(one, saveId));
  if (saved !== undefined) {
    return { step: await presentOne(work, saved), created: false };
  }
  if (before.length >= MOST) {
    refuse('$', caseStepFaults.tooMany);
  }
  await refuseMeeting(work, boardId, planned.meetingId);
  const step: CaseStepRow = {
    ...planned,
    id: newId(),
    organisationId,
    boardId,
    caseNumber,
    month: `${planned.month}-01`,
    firstPlanned: '',
    agendaItemId: null,
    version: 1,
    saveIds: [],
    createdAt: work.now,
    createdBy: work.actor.personId,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
  rememberSave(step, saveId);
  await addStep(work.tx, step);
  await note(work, step, 'case-step.planned', told(step));
  return { step: await presentOne(work, step), created: true };
}

/** Locks a step for a save; undefined: that very save stands already. Refuses an old version with `stale-version`. */
async function lockForSave(
  work: Work,
  id: string,
  { version, saveId }: { version: number; saveId?: string | undefined },
): Promise<{ step: CaseStepRow; saved: boolean }> {
  const step = (await lockStep(work.tx, id)) ?? fail('not-found');
  const saved = isSaved(step, saveId);
  if (!saved) {
    await refuseStale(work, step, version);
  }
  return { step, saved };
}

/** Changes what a step is for, or moves it: when it was planned first is kept. Refuses to move one that is fulfilled. */
export async function changeStep(work: Work, id: string, change: Change): Promise<CaseStep> {
  const { step, saved } = await lockForSave(work, id, change);
  if (saved) {
    return presentOne(work, step);
  }
  if (step.agendaItemId !== null && change.meetingId !== step.meetingId) {
    refuse('$.meetingId', caseStepFaults.fulfilled);
  }
  if (change.meetingId !== step.meetingId) {
    await refuseMeeting(work, step.boardId, change.meetingId);
  }
  const from = told(step);
  const { kind, purpose, meetingId, month } = change;
  Object.assign(step, { kind, purpose, meetingId, month: `${month}-01` });
  touch(work, step);
  rememberSave(step, change.saveId);
  await saveStep(work.tx, step);
  await note(work, step, 'case-step.changed', { from, to: told(step) });
  return presentOne(work, step);
}

/**
 * Says which item fulfils a step, which then is at the meeting of that item; null: none. Refuses an item of another case or board,
 * one that the actor may not read, and one that fulfils another step of the case.
 */
export async function fulfilStep(work: Work, id: string, wanted: Fulfilment): Promise<CaseStep> {
  const { step, saved } = await lockForSave(work, id, wanted);
  if (saved || step.agendaItemId === wanted.item) {
    return presentOne(work, step);
  }
  const number = lower(step.caseNumber);
  const item = wanted.item === null ? null : await findItem(work.tx, wanted.item);
  const meeting = item === null ? null : await findMeeting(work.tx, item.meetingId);
  if (wanted.item !== null) {
    const numbers = [item?.caseNumber ?? '', ...(item?.content.moreCaseNumbers ?? [])].map(lower);
    if (item === null || meeting?.boardId !== step.boardId || !numbers.includes(number)) {
      refuse('$.item', caseStepFaults.otherCase);
    }
    await lockPlan(work.tx, step.organisationId, number);
    const others = await findStepsOfCase(work.tx, step.organisationId, number);
    if (others.some(({ agendaItemId }) => agendaItemId === wanted.item)) {
      refuse('$.item', caseStepFaults.taken);
    }
    step.meetingId = item?.meetingId ?? null;
  }
  step.agendaItemId = wanted.item;
  touch(work, step);
  rememberSave(step, wanted.saveId);
  await saveStep(work.tx, step);
  await note(work, step, 'case-step.fulfilled', { item: wanted.item });
  return presentOne(work, step);
}

/** Takes away a step that nothing has fulfilled: the log keeps what it said. */
export async function takeStepAway(work: Work, id: string): Promise<void> {
  const step = (await lockStep(work.tx, id)) ?? fail('not-found');
  if (step.agendaItemId !== null) {
    refuse('$', caseStepFaults.fulfilled);
  }
  await removeStep(work.tx, id);
  await note(work, step, 'case-step.removed', told(step));
}
