import { z } from 'zod';
import { taskKinds } from '../vocabulary/task-kinds.js';
import { signingCapacities } from './adjustment.js';
import { door } from './door.js';

/** One thing that waits for the one who asks: of what, in which meeting, and by which day. */
export const taskView = z.object({
  /** the same from one day to the next */
  key: z.string(),
  kind: z.enum(taskKinds),
  /** null: it is of a decision by delegation, which was made at none; the date is that of the decision */
  meetingId: z.uuid().nullable(),
  /** whose it is; null: of an organisation, none of its bodies in particular */
  boardId: z.uuid().nullable(),
  board: z.string(),
  organisation: z.string(),
  /** of the meeting */
  date: z.string(),
  /** true: of minnesanteckningar, which nobody adjusts */
  isNotes: z.literal(true).optional(),
  /** YYYY-MM-DD; null where no day is set */
  due: z.string().nullable(),
  /** the §§ concerned, as printed */
  paragraphs: z.string().optional(),
  /** how many: signatures left, obstacles, items, recipients without address, remarks */
  count: z.int().optional(),
  /** whom it waits for, or who was not reached */
  names: z.array(z.string()).optional(),
  /** what the mail server answered */
  answer: z.string().optional(),
  /** in what capacity one signs */
  as: z.array(z.enum(signingCapacities)).optional(),
  adjustmentId: z.uuid().optional(),
  deliveryId: z.uuid().optional(),
  noticeId: z.uuid().optional(),
  itemId: z.uuid().optional(),
  assignmentId: z.uuid().optional(),
  memorandumId: z.uuid().optional(),
  /** when the meeting of today begins, HH:MM */
  clock: z.string().optional(),
  /** of a joint decision, and of an assignment: the request and what it is about */
  requestId: z.uuid().optional(),
  title: z.string().optional(),
  /** one's own next meeting, or a receiver's, where it is near */
  next: z.object({ date: z.string(), board: z.string().nullable() }).optional(),
});

export type TaskView = z.infer<typeof taskView>;

export const myWorkDoors = {
  show: door({
    method: 'GET',
    path: '/api/my-work',
    summary: 'Det som väntar på dig, och till när',
    /** `boardId`: only what waits in that body */
    query: z.object({ boardId: z.uuid().optional() }),
    reply: z.object({
      /** the day in Sweden that the deadlines were judged by */
      today: z.string(),
      /** the most urgent first, those without a day last */
      tasks: z.array(taskView),
      /** how many there are, where not all are shown */
      total: z.int(),
      /** the bodies in which something waits, whichever is asked for */
      boards: z.array(z.object({ id: z.uuid(), name: z.string(), organisation: z.string(), count: z.int() })),
    }),
  }),
};
