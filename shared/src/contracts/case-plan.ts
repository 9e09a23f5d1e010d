import { z } from 'zod';
import { caseStepKinds, caseStepStates } from '../vocabulary/case-words.js';
import { outcomes } from '../vocabulary/meeting-words.js';
import { byId, door } from './door.js';
import { madeOnce, saveFields } from './save.js';
import { filledLine } from './text-fields.js';

const month = z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/);

/** An item that fulfils a step, or may. Of a secret § its public title. */
const stepItem = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  label: z.string().nullable(),
  title: z.string(),
  date: z.string(),
  outcome: z.enum(outcomes).nullable(),
});

/** A planned step of a case: what it is for, and in which board when. */
export const caseStep = z.object({
  id: z.uuid(),
  version: z.int(),
  caseNumber: z.string(),
  organisation: z.string(),
  boardId: z.uuid(),
  board: z.string(),
  kind: z.enum(caseStepKinds),
  purpose: z.string(),
  month,
  meeting: z.object({ id: z.uuid(), date: z.string(), cancelled: z.boolean() }).nullable(),
  state: z.enum(caseStepStates),
  /** the day or month for which it was planned first, where it has been moved */
  movedFrom: z.string().nullable(),
  /** fulfilled, though by an item that the one who asks may not read */
  fulfilled: z.boolean(),
  item: stepItem.nullable(),
  /** an item of the case in that board at that time which fulfils no step yet: for those who plan */
  suggested: stepItem.nullable(),
  mayPlan: z.boolean(),
});
export type CaseStep = z.infer<typeof caseStep>;

const planned = {
  kind: z.enum(caseStepKinds),
  purpose: filledLine.max(300),
  /** a meeting of the board; null: only the month is known */
  meetingId: z.uuid().nullable(),
  month,
};

export const casePlanDoors = {
  show: door({
    method: 'GET',
    path: '/api/case-plans',
    summary: 'Ett ärendes planerade väg, och var du kan planera steg',
    query: z.object({ number: z.string().trim().min(1).max(200) }),
    reply: z.object({
      /** by which months to choose among are counted */
      today: z.string(),
      steps: z.array(caseStep),
      places: z.array(
        z.object({
          boardId: z.uuid(),
          board: z.string(),
          organisation: z.string(),
          meetings: z.array(z.object({ id: z.uuid(), date: z.string() })),
        }),
      ),
    }),
  }),
  ofItem: door({
    method: 'GET',
    path: '/api/agenda-items/:id/case-plan',
    summary: 'Den planerade vägen för ärendet som en punkt hör till',
    params: byId,
    reply: z.object({ steps: z.array(caseStep) }),
  }),
  add: door({
    method: 'POST',
    path: '/api/boards/:id/case-steps',
    summary: 'Planera ett steg i ett ärende i ett organ',
    params: byId,
    body: z.strictObject({ number: filledLine.max(200), ...planned, ...madeOnce }),
    reply: caseStep,
    status: 201,
  }),
  update: door({
    method: 'PATCH',
    path: '/api/case-steps/:id',
    summary: 'Ändra eller flytta ett planerat steg',
    params: byId,
    body: z.strictObject({ ...planned, ...saveFields }),
    reply: caseStep,
  }),
  fulfil: door({
    method: 'PUT',
    path: '/api/case-steps/:id/item',
    summary: 'Koppla ett planerat steg till punkten som uppfyller det. null: kopplingen tas bort.',
    params: byId,
    body: z.strictObject({ item: z.uuid().nullable(), ...saveFields }),
    reply: caseStep,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/case-steps/:id',
    summary: 'Ta bort ett planerat steg som ingen punkt har uppfyllt',
    params: byId,
    status: 204,
  }),
};
