/** Where §§ are adjusted at the meeting itself, with these chosen already. */
export function atOnceAddress(meetingId: string, paragraphs: readonly number[] = []): string {
  const chosen = paragraphs.length === 0 ? '' : `?paragrafer=${paragraphs.join(',')}`;
  return `/sammantraden/${meetingId}/justera-omedelbart${chosen}`;
}
