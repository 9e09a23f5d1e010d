import { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import type { OpenText } from '@klubbat/shared/vocabulary/open-page-words';

/** A place in the open pages, as its address names it. */
export interface BoardPlace {
  organisation: string;
  board: string;
}

export interface MeetingPlace extends BoardPlace {
  /** `2026-10-05`, or `2026-10-05-2` */
  day: string;
}

const filled = (path: string, params: object): string =>
  Object.entries(params as Record<string, string | number>).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(value)),
    path,
  );

const { organisation, organisationFeed, board, boardFeed, boardCalendar, meeting, ...doors } = openPageDoors;

export const houseAddress = openPageDoors.house.path;
export const textAddress = (text: OpenText): string => filled(doors.text.path, { text });
export const styleAddress = (sum: string): string => filled(doors.style.path, { sum });
export const colourAddress = (colour: string): string =>
  filled(doors.colour.path, { colour: colour.replace('#', '') });
export const organisationAddress = (slug: string): string =>
  filled(organisation.path, { organisation: slug });
export const organisationFeedAddress = (slug: string): string =>
  filled(organisationFeed.path, { organisation: slug });
export const boardAddress = (place: BoardPlace): string => filled(board.path, place);
export const boardFeedAddress = (place: BoardPlace): string => filled(boardFeed.path, place);
export const boardCalendarAddress = (place: BoardPlace): string => filled(boardCalendar.path, place);
export const meetingAddress = (place: MeetingPlace): string => filled(meeting.path, place);
export const protocolAddress = (place: MeetingPlace, number: number): string =>
  filled(doors.protocol.path, { ...place, number });
export const protocolPdfAddress = (place: MeetingPlace, number: number): string =>
  filled(doors.protocolPdf.path, { ...place, number });
export const paragraphAddress = (place: MeetingPlace, number: number): string =>
  filled(doors.paragraph.path, { ...place, number });
