import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';

/** Lists and groups that the file gave empty, where rows alone could not tell that from leaving them out. */
export function givenEmpty(file: MeetingFile): string[] {
  const { officers, attendance, attachments, meeting } = file;
  const lists: Record<string, unknown[] | undefined> = {
    'officers.adjusters': officers?.adjusters,
    'officers.actingChairs': officers?.actingChairs,
    'officers.reserveAdjusters': officers?.reserveAdjusters,
    attendance,
    attachments,
    'meeting.adjustments': meeting.adjustments,
  };
  return [
    ...(officers !== undefined && Object.keys(officers).length === 0 ? ['officers'] : []),
    ...Object.keys(lists).filter((name) => lists[name]?.length === 0),
  ];
}
