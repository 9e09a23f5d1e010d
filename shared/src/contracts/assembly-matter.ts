import { z } from 'zod';
import { askedOffices, matterFilters, matterKinds, matterStates } from '../vocabulary/assembly-matters.js';
import { outcomes } from '../vocabulary/meeting-words.js';
import { actions } from '../vocabulary/roles.js';
import { byId, door, pageMark } from './door.js';
import { caseItem, laterMeeting } from './item-link.js';
import { madeOnce, saveFields } from './save.js';
import { day, filledLine, line } from './text-fields.js';

/*
 * What is raised or asked in fullmäktige: motions, medborgarförslag, interpellations and questions. How far each has
 * come is never typed: it is read from the §§ that it stood in.
 */

const mover = z.strictObject({
  /** the person of the register, where known; a citizen has a name only */
  personId: z.uuid().nullable(),
  name: filledLine.max(200),
  party: line.max(50).nullable(),
});

const matterFields = {
  kind: z.enum(matterKinds),
  /** as it is to stand on the agenda */
  title: filledLine.max(1000),
  caseNumber: line.max(200).nullable(),
  handedInOn: day,
  movers: z.array(mover).min(1).max(100),
  /** whom an interpellation or a question is put to */
  askedAs: z.enum(askedOffices).nullable(),
  askedName: line.max(300).nullable(),
  /** the nämnd to which fullmäktige has left the decision of a medborgarförslag */
  decidingBoardId: z.uuid().nullable(),
};

/** A § or item in which a matter stood. What one may not read is told without the way to it. */
const matterStep = z.object({
  itemId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  board: z.string(),
  date: z.string(),
  /** `§ 9`, `§ 291/23`; null: the meeting has not come to it */
  label: z.string().nullable(),
  outcome: z.enum(outcomes).nullable(),
});

export const matterView = z.object({
  ...matterFields,
  id: z.uuid(),
  version: z.int(),
  boardId: z.uuid(),
  decidingBoard: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  state: z.enum(matterStates),
  /** the § that says so */
  step: matterStep.nullable(),
  /** the agenda on which it stands now */
  next: matterStep.nullable(),
  /** the body to which it was sent when it was raised */
  referredTo: z.string().nullable(),
  /** of motions and medborgarförslag: the last day of the year, and whether it has passed without a decision */
  year: z.object({ ends: z.string(), over: z.boolean() }).nullable(),
});

export type MatterView = z.infer<typeof matterView>;
export type MatterStepView = z.infer<typeof matterStep>;
export type MatterMover = z.infer<typeof mover>;

const ofBoard = { params: byId } as const;
const asOf = z.object({ day: day.optional() });
const toTakeUp = z.strictObject({ matters: z.array(z.uuid()).min(1).max(50) });

export const matterDoors = {
  list: door({
    ...ofBoard,
    method: 'GET',
    path: '/api/boards/:id/assembly-matters',
    summary: 'Motioner, medborgarförslag, interpellationer och frågor i ett fullmäktige',
    query: z.object({
      kind: z.enum(matterKinds).optional(),
      standing: z.enum(matterFilters).optional(),
      q: z.string().max(200).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      matters: z.array(matterView),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
      permitted: z.array(z.enum(actions)),
    }),
  }),
  create: door({
    ...ofBoard,
    method: 'POST',
    path: '/api/boards/:id/assembly-matters',
    summary: 'Anteckna en inlämnad motion, ett medborgarförslag, en interpellation eller en fråga',
    body: z.strictObject({ ...matterFields, ...madeOnce }),
    reply: matterView,
    status: 201,
  }),
  show: door({
    method: 'GET',
    path: '/api/assembly-matters/:id',
    summary: 'Ett av dem, med de paragrafer det har stått i',
    params: byId,
    reply: matterView.extend({
      board: z.string(),
      steps: z.array(matterStep),
      permitted: z.array(z.enum(actions)),
    }),
  }),
  update: door({
    method: 'PATCH',
    path: '/api/assembly-matters/:id',
    summary: 'Ändra uppgifterna, eller anteckna att de som lämnat in det har tagit tillbaka det',
    params: byId,
    body: z
      .strictObject({ ...matterFields, withdrawnOn: day.nullable() })
      .partial()
      .extend(saveFields),
    reply: matterView,
  }),
  remove: door({
    method: 'DELETE',
    path: '/api/assembly-matters/:id',
    summary: 'Ta bort något som antecknats av misstag och inte har stått på någon dagordning',
    params: byId,
    status: 204,
  }),
  ways: door({
    method: 'GET',
    path: '/api/assembly-matters/:id/meetings',
    summary: 'Sammanträden där det kan tas upp, och paragrafer med samma nummer som det kan ha stått i',
    params: byId,
    reply: z.object({
      meetings: z.array(laterMeeting),
      /** items of the same case that it is not known to have stood in, the latest first */
      sameCase: z.array(caseItem),
    }),
  }),
  link: door({
    method: 'POST',
    path: '/api/assembly-matters/:id/items',
    summary: 'Koppla det till paragrafer som det redan har stått i',
    params: byId,
    body: z.strictObject({ items: z.array(z.uuid()).min(1).max(50) }),
    reply: matterView,
  }),
  waiting: door({
    method: 'GET',
    path: '/api/meetings/:id/assembly-matters',
    summary: 'Vad som väntar på att tas upp vid det här sammanträdet',
    params: byId,
    reply: z.object({ matters: z.array(matterView) }),
  }),
  takeUp: door({
    method: 'POST',
    path: '/api/meetings/:id/assembly-matters',
    summary: 'Ta upp dem som punkter sist på dagordningen',
    params: byId,
    body: toTakeUp,
    reply: z.object({ version: z.int(), items: z.array(z.object({ from: z.uuid(), to: z.uuid() })) }),
  }),
  report: door({
    ...ofBoard,
    method: 'GET',
    path: '/api/boards/:id/undecided-matters',
    summary: 'Motioner och medborgarförslag som inte är avgjorda en viss dag, med text till en paragraf',
    query: asOf,
    reply: z.object({
      day: z.string(),
      matters: z.array(matterView),
      /** a table in the Markdown subset, for a § */
      text: z.string(),
    }),
  }),
  csv: door({
    ...ofBoard,
    method: 'GET',
    path: '/api/boards/:id/undecided-matters.csv',
    summary: 'Samma lista som CSV',
    query: asOf,
    produces: 'text/csv',
  }),
  xlsx: door({
    ...ofBoard,
    method: 'GET',
    path: '/api/boards/:id/undecided-matters.xlsx',
    summary: 'Samma lista som Excel',
    query: asOf,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
};
