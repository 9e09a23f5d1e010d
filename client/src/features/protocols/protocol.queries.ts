import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorQuery } from '../../lib/door-query.js';

export const protocolQuery = (meetingId: string) =>
  doorQuery(meetingDoors.content, { params: { id: meetingId } });
