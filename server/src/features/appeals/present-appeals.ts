import type { AppealsOfItem, AppealView } from '@klubbat/shared/contracts/appeal';
import { lastPartyAppealDay } from '@klubbat/shared/rules/appeal-period';
import { appealState } from '@klubbat/shared/rules/appeal-state';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { may, permitted, type Subject } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import { findNotersOfAppeals, type AppealWithSteps } from './appeal.store.js';
import { legalForceObstacles, readForceFacts } from './legal-force-obstacles.js';

const latest = (values: readonly (string | null)[]): string | null =>
  values.findLast((value) => value !== null) ?? null;

/** A name and free words about a person are told to those who handle appeals, and to nobody else. */
function presentAppeal(
  one: AppealWithSteps,
  names: ReadonlyMap<string, string>,
  handles: boolean,
): AppealView {
  const { id, way, receivedOn, appellant, steps } = one;
  return {
    id,
    way,
    receivedOn,
    appellant: handles ? appellant : null,
    court: latest([one.court, ...steps.map(({ court }) => court)]),
    courtCase: latest([one.courtCase, ...steps.map(({ courtCase }) => courtCase)]),
    state: appealState(steps),
    steps: steps.map(({ kind, day, court, courtCase, note, notedBy, notedAt }) => ({
      kind,
      day,
      court,
      courtCase,
      note: handles ? note : null,
      notedBy: names.get(notedBy) ?? '',
      notedAt: notedAt.toISOString(),
    })),
    notedBy: names.get(one.notedBy) ?? '',
    notedAt: one.notedAt.toISOString(),
  };
}

/** The appeals of a §, when its parties got it, and what speaks against laga kraft today. */
export async function presentAppeals(
  work: Work,
  subject: Subject & { meeting: Meeting },
  item: AgendaItem,
): Promise<AppealsOfItem> {
  const { tx, actor } = work;
  const adjustment = (await findAdjustments(tx, item.meetingId)).find(({ id }) => id === item.adjustmentId);
  const rights = permitted(actor, subject);
  if (adjustment === undefined) {
    const none = { legality: [], administrative: [] };
    return { appeals: [], parties: [], lastAppealDay: null, obstacles: none, permitted: rights };
  }
  const facts = await readForceFacts(work, subject.meeting, item, adjustment);
  const handles = may(actor, 'meeting.dispatch', subject);
  const names = await findNotersOfAppeals(tx, item.id);
  const today = dayInSweden(work.now);
  return {
    appeals: facts.appeals.map((one) => presentAppeal(one, names, handles)),
    parties: handles
      ? facts.parties.map(({ deliveryId, name, instance, receivedOn }) => ({
          deliveryId,
          name,
          instance,
          receivedOn,
          lastAppealDay: receivedOn === null ? null : lastPartyAppealDay(receivedOn),
        }))
      : [],
    lastAppealDay: facts.tried ? facts.lastAppealDay : null,
    obstacles: {
      legality: legalForceObstacles(facts, 'legality', today),
      administrative: handles ? legalForceObstacles(facts, 'administrative', today) : [],
    },
    permitted: rights,
  };
}
