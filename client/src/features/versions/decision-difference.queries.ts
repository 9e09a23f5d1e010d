import { decisionDifferenceDoors } from '@klubbat/shared/contracts/decision-difference';
import { doorQuery } from '../../lib/door-query.js';

export const decisionDifferencesQuery = (meetingId: string) =>
  doorQuery(decisionDifferenceDoors.ofMeeting, { params: { id: meetingId } });
