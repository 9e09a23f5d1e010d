import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import { doorAddress } from '../../lib/call.js';

/** Where the extract of these §§ is read as it would be sent now. */
export function extractAddress(meetingId: string, paragraphs: readonly number[]): string {
  return doorAddress(meetingDoors.extract, {
    params: { id: meetingId },
    query: { paragraphs: paragraphs.join(',') },
  });
}

/** Where the same is read on screen. */
export function extractReading(meetingId: string, paragraphs: readonly number[]): string {
  return `/sammantraden/${meetingId}/las/utdrag?paragrafer=${paragraphs.join(',')}`;
}
