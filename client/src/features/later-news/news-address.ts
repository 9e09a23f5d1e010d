/** Where what became of a § is read, and sent to those who have it. */
export function newsAddress({ meetingId, id }: { meetingId: string; id: string }): string {
  return `/sammantraden/${meetingId}/efterat/${id}`;
}
