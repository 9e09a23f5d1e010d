import {
  meetingPlanDoors,
  type MeetingPlanView,
  type PlannedDate,
} from '@klubbat/shared/contracts/meeting-plan';
import { documentKind } from '../../../lib/autosave/documents.js';
import { fieldRules } from '../../../lib/autosave/field-rules.js';
import type { Stored } from '../../../lib/autosave/part-rules.js';
import { callAs } from '../../../lib/autosave/save-call.js';
import { queryClient } from '../../../lib/query-client.js';
import { planQuery } from './plan.queries.js';

export type PlanRow = Omit<PlannedDate, 'meeting'>;

/** A plan as it is made: its days, and the § that decided them. */
export interface PlanDraft {
  dates: readonly PlanRow[];
  decidedIn: string | null;
}

const byDay = (dates: readonly PlanRow[]) =>
  dates.toSorted((one, other) =>
    `${one.day} ${one.start ?? ''} ${one.id}`.localeCompare(`${other.day} ${other.start ?? ''} ${other.id}`),
  );

const rules = fieldRules<PlanDraft>({
  labels: { dates: 'Dagar', decidedIn: 'Beslutad i' },
  stored: (field, draft) => (field === 'dates' ? byDay(draft.dates) : draft[field]),
  read: (field, { dates, decidedIn }) =>
    field === 'dates'
      ? byDay(dates)
          .map(({ day }) => day)
          .join(', ')
      : (decidedIn ?? ''),
});

export function storedPlan({ dates, decidedIn, version }: MeetingPlanView): Stored<PlanDraft> {
  return {
    part: {
      dates: dates.map(({ id, day, start, place }) => ({ id, day, start, place })),
      decidedIn: decidedIn?.itemId ?? null,
    },
    version,
  };
}

/** A board's plan for a year, as a document of its own. */
export const planId = (boardId: string, year: number) => `${boardId} ${year}`;
const paramsOf = (id: string) => {
  const [boardId = '', year = ''] = id.split(' ');
  return { id: boardId, year: Number(year) };
};

/** The plan, saved while it is made. */
export const planDocument = documentKind<PlanDraft>({
  name: 'meeting-plan',
  rules,
  read: async (id, person) =>
    storedPlan(await callAs(meetingPlanDoors.show, person, { params: paramsOf(id) })),
  write: async (id, { part, version, saveId }, person) => {
    const params = paramsOf(id);
    const saved = await callAs(meetingPlanDoors.save, person, {
      params,
      body: { version, saveId, dates: byDay(part.dates), decidedIn: part.decidedIn },
    });
    queryClient.setQueryData(planQuery(params.id, params.year).queryKey, saved);
    return storedPlan(saved);
  },
  onStopped: () => void queryClient.invalidateQueries({ queryKey: [meetingPlanDoors.show.path] }),
});
