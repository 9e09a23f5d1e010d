import { correctionDoors } from '@klubbat/shared/contracts/correction';
import { doorAddress } from '../../lib/call.js';

/** Where a correction is read. */
export function correctionAddress({ meetingId, id }: { meetingId: string; id: string }): string {
  return `/sammantraden/${meetingId}/rattelse/${id}`;
}

/** Where a § is corrected. */
export function correctAddress(meetingId: string, itemId: string): string {
  return `/sammantraden/${meetingId}/paragraf/${itemId}/ratta`;
}

/** Its PDF, always the same bytes. */
export function correctionPdf(id: string): string {
  return doorAddress(correctionDoors.pdf, { params: { id } });
}
