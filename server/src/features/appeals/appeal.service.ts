import { v7 as newId } from 'uuid';
import type { AppealDraft, AppealStepDraft } from '@klubbat/shared/contracts/appeal';
import { appealState, nextAppealSteps } from '@klubbat/shared/rules/appeal-state';
import { appealFaults } from '@klubbat/shared/sentences/appeal-event-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { lockBoth } from '../adjustment/lock-round.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { record } from '../audit/audit.store.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import type { AppealStep } from './appeal-step.entity.js';
import type { Appeal } from './appeal.entity.js';
import { addAppeal, addAppealStep, findAppealsOfItem, type AppealWithSteps } from './appeal.store.js';

const filled = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

function refuse(path: string, message: string): never {
  fail('invalid', { errors: [{ path: `$.${path}`, message }] });
}

/**
 * Notes that somebody has appealed an adjusted §. The same again is the same. Refuses with `nothing-to-correct` what is not adjusted
 * and with `invalid` a day that cannot be. The log says nothing of who appealed.
 *
 * @returns whether it is new
 */
export async function receiveAppeal(work: Work, item: AgendaItem, draft: AppealDraft): Promise<boolean> {
  const { tx, now, actor } = work;
  const { adjustmentId, paragraph } = item;
  if (adjustmentId === null || paragraph === null) {
    fail('nothing-to-correct');
  }
  const { meeting, adjustment } = await lockBoth(work, item.meetingId, adjustmentId);
  if (!isAdjusted(adjustment)) {
    fail('nothing-to-correct');
  }
  // nobody appeals against notes, and nothing of them gains laga kraft
  if (adjustment.record === 'notes') {
    fail('wrong-step');
  }
  const first = adjustment.adjustedAt === null ? '' : dayInSweden(adjustment.adjustedAt);
  if (draft.receivedOn < first || draft.receivedOn > dayInSweden(now)) {
    refuse('receivedOn', appealFaults.day);
  }
  const given = {
    way: draft.way,
    receivedOn: draft.receivedOn,
    appellant: draft.appellant.trim(),
    court: filled(draft.court),
    courtCase: filled(draft.courtCase),
  };
  const isSame = (one: AppealWithSteps) =>
    appealState(one.steps) !== 'mistaken' &&
    one.way === given.way &&
    one.receivedOn === given.receivedOn &&
    one.appellant.toLocaleLowerCase('sv') === given.appellant.toLocaleLowerCase('sv') &&
    one.court === given.court &&
    one.courtCase === given.courtCase;
  if ((await findAppealsOfItem(tx, item.id)).some(isSame)) {
    return false;
  }
  const appeal: Appeal = {
    ...given,
    id: newId(),
    meetingId: meeting.id,
    adjustmentId,
    agendaItemId: item.id,
    paragraph,
    notedBy: actor.personId,
    notedAt: now,
  };
  await addAppeal(tx, appeal);
  const { way, receivedOn, court, courtCase } = given;
  await record(work, {
    action: 'appeal.received',
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: appeal.id,
    details: { paragraphs: [paragraph], way, receivedOn, court, courtCase },
  });
  return true;
}

export type GivenStep = Pick<AppealStep, 'kind' | 'day' | 'court' | 'courtCase' | 'note'>;

function refuseStep({ kind, day, court, courtCase, note }: GivenStep, appeal: Appeal, today: string): void {
  if (day < appeal.receivedOn || day > today) {
    refuse('day', appealFaults.stepDay);
  }
  if (court === null && ['sent-on', 'annulled', 'changed', 'rejected'].includes(kind)) {
    refuse('court', appealFaults.court);
  }
  if (courtCase === null && (kind === 'annulled' || kind === 'changed')) {
    refuse('courtCase', appealFaults.courtCase);
  }
  if (note === null && ['changed', 'reopened', 'mistaken'].includes(kind)) {
    refuse('note', appealFaults.note);
  }
}

const isSameStep = (one: AppealStep | undefined, given: GivenStep): boolean =>
  one !== undefined &&
  one.kind === given.kind &&
  one.day === given.day &&
  one.court === given.court &&
  one.courtCase === given.courtCase &&
  one.note === given.note;

/**
 * Makes a step of an appeal ready to be kept, under the lock of its adjustment. Null where it is the one that was noted last. Refuses
 * with `invalid` a step that lacks something, and with `wrong-appeal-step` one that cannot follow.
 *
 * @returns the step without the news that it may become, and the steps before it
 */
export async function prepareStep(
  work: Work,
  appeal: Appeal,
  draft: AppealStepDraft,
): Promise<{ step: Omit<AppealStep, 'laterNewsId'>; before: AppealStep[] } | null> {
  await lockBoth(work, appeal.meetingId, appeal.adjustmentId);
  const held = (await findAppealsOfItem(work.tx, appeal.agendaItemId)).find(({ id }) => id === appeal.id);
  const before = held?.steps ?? [];
  const given: GivenStep = {
    kind: draft.kind,
    day: draft.day,
    court: filled(draft.court),
    courtCase: filled(draft.courtCase),
    note: filled(draft.note),
  };
  if (isSameStep(before.at(-1), given)) {
    return null;
  }
  if (!nextAppealSteps(appealState(before)).includes(given.kind)) {
    fail('wrong-appeal-step');
  }
  refuseStep(given, appeal, dayInSweden(work.now));
  const step = {
    ...given,
    id: newId(),
    appealId: appeal.id,
    number: before.length + 1,
    notedBy: work.actor.personId,
    notedAt: work.now,
  };
  return { step, before };
}

/** Keeps a prepared step. The log says neither who appealed nor the words of the note. */
export async function keepStep(
  work: Work,
  organisationId: string,
  appeal: Appeal,
  step: AppealStep,
): Promise<void> {
  await addAppealStep(work.tx, step);
  const { kind, day, court, courtCase } = step;
  await record(work, {
    action: 'appeal.step-noted',
    organisationId,
    meetingId: appeal.meetingId,
    subjectId: appeal.id,
    details: { paragraphs: [appeal.paragraph], kind, day, court, courtCase },
  });
}
