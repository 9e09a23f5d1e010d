import { z } from 'zod';
import { agendaItemChange } from './agenda-item.js';
import { byId, door } from './door.js';
import { meetingDoors } from './meeting.js';

/** An item as it is being written: what is left out stands as it is stored. */
const writtenItem = agendaItemChange.extend({ id: z.uuid() });

/** Pages, counted from 1, both ends among them. */
const pageSpan = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

/** What is being written in a meeting, saved or not: what is left out stands as it is stored. */
const written = z.strictObject({
  items: z.array(writtenItem).max(20),
  facts: meetingDoors.update.body.omit({ version: true, saveId: true }).optional(),
  officers: meetingDoors.setOfficers.body.omit({ version: true, saveId: true }).optional(),
  attendance: meetingDoors.setAttendance.body.shape.attendance.optional(),
});

/** What is to be drawn of it. */
const asked = written.extend({
  /** only these pages are printed, and the others stand empty in their places: of a long protocol nobody sees all */
  pages: pageSpan.optional(),
});

export type PageSpan = z.infer<typeof pageSpan>;
export type WrittenItem = z.infer<typeof writtenItem>;
export type Written = z.infer<typeof written>;

export const previewDoors = {
  draw: door({
    method: 'POST',
    path: '/api/meetings/:id/preview',
    summary: 'Protokollet som PDF med det som skrivs just nu, sparat eller inte. Inget ändras',
    params: byId,
    body: asked,
    produces: 'application/pdf',
  }),
};
