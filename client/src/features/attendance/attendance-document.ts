import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { documentKind } from '../../lib/autosave/documents.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { meetingStopped, updateMeetingInCache } from '../../lib/meeting-cache.js';
import { attendanceOf, attendanceRules, rowsOf, type DraftRow } from './attendance-draft.js';

type Part = Pick<MeetingView, 'attendance' | 'version'>;

export function storedAttendance({ attendance, version }: Part): Stored<DraftRow[]> {
  return { part: rowsOf(attendance), version };
}

/** Who is there, saved with every tap. */
export const attendanceDocument = documentKind<DraftRow[]>({
  name: 'attendance',
  rules: attendanceRules,
  read: async (id, person) => storedAttendance(await callAs(meetingDoors.show, person, { params: { id } })),
  write: async (id, { part, version, saveId }, person) => {
    const reply = await callAs(meetingDoors.setAttendance, person, {
      params: { id },
      body: { attendance: attendanceOf(part), version, saveId },
    });
    updateMeetingInCache(id, (old) => (old.version < reply.version ? { ...old, ...reply } : old));
    return storedAttendance(reply);
  },
  onStopped: meetingStopped,
});
