/** Where an item of an earlier meeting is looked up for a meeting; with `from` that very item. */
export function copyItemAddress(meetingId: string, from?: string): string {
  const address = `/sammantraden/${meetingId}/dagordning/hamta`;
  return from === undefined ? address : `${address}?fran=${from}`;
}
