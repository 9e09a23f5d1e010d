import type { MeetingFile } from '../contracts/meeting-file.js';
import { attendanceFindings } from './attendance-contradictions.js';
import { electionFindings } from './election-contradictions.js';
import type { Finding } from './finding.js';
import { warnings } from './item-warnings.js';
import type { Course } from './range-cut.js';
import { deferralFindings, meetingFindings } from './meeting-contradictions.js';
import { voteFindings } from './vote-contradictions.js';

/**
 * What cannot be true at once in a meeting file whose form is right (`formFaults`): law and sums. A `contradiction`
 * makes an import refuse, unless the meeting is history; a `warning` never does. What has happened is recorded as it
 * was, so nothing here asks whether it should have (KL 5:66–67). `course`: how the meeting went, where that is known.
 */
export function contradictions(file: MeetingFile, course?: Course): Finding[] {
  return [
    ...meetingFindings(file),
    ...attendanceFindings(file),
    ...voteFindings(file),
    ...electionFindings(file),
    ...deferralFindings(file),
    ...warnings(file, course),
  ];
}
