/** Where the public version of an adjustment is made. */
export function publicationAddress(meetingId: string, adjustmentId: string): string {
  return `/sammantraden/${meetingId}/offentlig-version/${adjustmentId}`;
}
