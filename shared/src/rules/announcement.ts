import type { BoardInFile, ItemInFile } from '../contracts/meeting-file.js';
import { addDays } from './calendar.js';
import { lastWorkday } from './deadlines.js';
import { contradiction, warning, type Finding } from './finding.js';
import { isStatutory } from './paragraph-label.js';

/*
 * The announcement of a meeting of fullmäktige (kungörelse), and what was not in it. No such rule holds for a nämnd.
 * All days are YYYY-MM-DD.
 */

type Body = Pick<BoardInFile, 'kind' | 'statutory'>;

/** A meeting as its announcement sees it. */
export interface AnnouncedMeeting {
  day: string;
  announcedOn: string | null;
}

/** An item as the announcement sees it. */
export interface AnnouncedItem extends Pick<ItemInFile, 'kind' | 'outcome' | 'urgent'> {
  announcedOn: string | null;
  /** true: it has been noted that all present agree to decide it */
  agreed: boolean;
}

/** True of a body whose meetings the law wants announced: fullmäktige (KL 5:13). */
export function isAnnounced(board: Body): boolean {
  return board.kind === 'assembly' && isStatutory(board);
}

/**
 * The last day to announce a meeting: at least a week before its day (KL 5:13). The week is counted back to the same
 * weekday (lag 1930:173 1 §); a day off does not move it closer to the meeting.
 */
export function announceBy(meetingDay: string): string {
  return addDays(meetingDay, -7);
}

/** The last day to announce an urgent item: the weekday next before the meeting's day (KL 5:14). */
export function announceUrgentBy(meetingDay: string): string {
  return lastWorkday(addDays(meetingDay, -1));
}

/** How a meeting stands to its announcement. `waits`: there is still time. */
export type AnnouncementState = 'not-needed' | 'waits' | 'in-time' | 'late' | 'missing';

export function announcementState(board: Body, meeting: AnnouncedMeeting, today: string): AnnouncementState {
  if (!isAnnounced(board)) {
    return 'not-needed';
  }
  const last = announceBy(meeting.day);
  if (meeting.announcedOn === null) {
    return today <= last ? 'waits' : 'missing';
  }
  return meeting.announcedOn <= last ? 'in-time' : 'late';
}

const decides = ({ kind = 'decision', outcome }: AnnouncedItem) =>
  (kind === 'decision' || kind === 'election') && outcome !== 'withdrawn';

/** True of an item that is to be decided and stood in no announcement, so that all present must agree (KL 5:52). */
export function needsConsent(board: Body, meeting: AnnouncedMeeting, item: AnnouncedItem): boolean {
  if (!isAnnounced(board) || !decides(item)) {
    return false;
  }
  const stood = item.announcedOn !== null && item.announcedOn <= announceUrgentBy(meeting.day);
  // of a meeting whose announcement nobody has noted it is not known what stood in it, unless the item says so
  return !stood && (item.urgent === true || meeting.announcedOn !== null);
}

/** What of the announcement should be looked at afterwards. A meeting that was held is adjusted all the same. */
export function announcementFindings(
  board: Body,
  meeting: AnnouncedMeeting,
  items: readonly (AnnouncedItem & { where: string; path: string })[],
  today: string,
): Finding[] {
  const last = announceBy(meeting.day);
  const state = announcementState(board, meeting, today);
  return [
    ...(state === 'missing' ? [warning('$.meeting', 'announcement-missing', { last })] : []),
    ...(state === 'late' && meeting.announcedOn !== null
      ? [warning('$.meeting', 'announced-late', { date: meeting.announcedOn, last })]
      : []),
    ...items
      .filter((item) => needsConsent(board, meeting, item) && !item.agreed)
      .map(({ path, where }) => contradiction(path, 'urgent-without-consent', { where })),
  ];
}
