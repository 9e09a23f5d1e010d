import { z } from 'zod';
import { diaryKinds } from '../vocabulary/diary-kinds.js';
import { sendingManners } from '../vocabulary/sending-manners.js';
import { door, pageMark } from './door.js';
import { day } from './text-fields.js';

/** One outgoing document of one case (OSL 5:2): when, which, to whom, what. */
export const diaryEntryView = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  organisation: z.string(),
  board: z.string(),
  day: z.iso.date(),
  caseNumber: z.string().nullable(),
  /** counted in the case; null without a case number */
  documentNumber: z.int().nullable(),
  kind: z.enum(diaryKinds),
  what: z.string(),
  recipients: z.array(z.object({ name: z.string(), email: z.string().optional() })),
  /** of what was sent another way than by mail */
  manner: z.enum(sendingManners).nullable(),
  beforeAdjustment: z.boolean(),
  enteredAt: z.iso.datetime(),
});

const filter = z.object({
  boardId: z.uuid().optional(),
  /** words of the case number, of what, or of a recipient */
  q: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const diaryDoors = {
  list: door({
    method: 'GET',
    path: '/api/diary',
    summary: 'Diariet över utgående handlingar, de senaste först',
    query: filter.extend({ page: pageMark.optional() }),
    reply: z.object({
      entries: z.array(diaryEntryView),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
  csv: door({
    method: 'GET',
    path: '/api/diary.csv',
    summary: 'Diariet över utgående handlingar som CSV, i den ordning de sändes',
    query: filter,
    produces: 'text/csv',
  }),
};

export type DiaryEntryView = z.infer<typeof diaryEntryView>;
