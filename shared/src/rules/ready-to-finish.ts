import type { MeetingFile } from '../contracts/meeting-file.js';
import { contradictions } from './contradictions.js';
import type { Obstacle } from './finding.js';
import { formFaults } from './meeting-form.js';
import { fileObstacles, toObstacle } from './ready-to-submit.js';

/** What is known of the meeting besides its file. */
export interface NotesAtHand {
  /** YYYY-MM-DD in Sweden */
  today: string;
  /** true: the meeting is going on */
  goesOn: boolean;
  /** numbers of attachments whose file should be here and is not: the rules cannot see files */
  missingFiles: readonly number[];
}

/**
 * What stands in the way of finishing minnesanteckningar. They are not adjusted, so nobody need be named and nothing need be
 * decided: the meeting has been held, it has items, the files that items name are here, and it does not contradict itself. Empty: they may be finished.
 */
export function obstaclesToFinish(
  file: MeetingFile,
  { today, goesOn, missingFiles }: NotesAtHand,
): Obstacle[] {
  if (file.meeting.record !== 'notes') {
    return [{ code: 'protocol-not-finished', params: {} }];
  }
  const { date } = file.meeting;
  return [
    ...(date > today ? [{ code: 'notes-before-meeting' as const, params: { date } }] : []),
    ...(goesOn ? [{ code: 'meeting-goes-on' as const, params: {} }] : []),
    ...(file.items.length === 0 ? [{ code: 'notes-without-items' as const, params: {} }] : []),
    ...formFaults(file),
    ...contradictions(file)
      .filter(({ severity }) => severity === 'contradiction')
      .map(toObstacle),
    ...fileObstacles(
      file,
      file.items.flatMap(({ attachments = [] }) => attachments),
      false,
      missingFiles,
    ),
  ];
}
