import { openNoticeDoors } from '@klubbat/shared/contracts/open-notices';
import { openPageDoors } from '@klubbat/shared/contracts/open-pages';
import { subscriptionDoors } from '@klubbat/shared/contracts/subscriptions';
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

/** The address of a door with its parameters filled in. */
export const filledAddress = (path: string, params: object): string =>
  Object.entries(params as Record<string, string | number>).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(value)),
    path,
  );

const { organisation, organisationFeed, board, boardFeed, boardCalendar, meeting, ...doors } = openPageDoors;

export const houseAddress = openPageDoors.house.path;
export const textAddress = (text: OpenText): string => filledAddress(doors.text.path, { text });
export const styleAddress = (sum: string): string => filledAddress(doors.style.path, { sum });
export const colourAddress = (colour: string): string =>
  filledAddress(doors.colour.path, { colour: colour.replace('#', '') });
export const organisationAddress = (slug: string): string =>
  filledAddress(organisation.path, { organisation: slug });
export const noticeBoardAddress = (slug: string): string =>
  filledAddress(openNoticeDoors.board.path, { organisation: slug });
export const noticeFeedAddress = (slug: string): string =>
  filledAddress(openNoticeDoors.feed.path, { organisation: slug });
export const noticeAddress = (slug: string, id: string): string =>
  filledAddress(openNoticeDoors.notice.path, { organisation: slug, id });
export const organisationFeedAddress = (slug: string): string =>
  filledAddress(organisationFeed.path, { organisation: slug });
export const searchAddress = (slug: string): string =>
  filledAddress(openPageDoors.search.path, { organisation: slug });
/** Of a case, by its number as somebody wrote it: upper and lower case lead to the same. */
export const caseAddress = (slug: string, number: string): string =>
  `${filledAddress(openPageDoors.case.path, { organisation: slug })}?${new URLSearchParams({ nummer: number.normalize('NFC').trim().replace(/\s+/gu, ' ') }).toString()}`;
export const boardAddress = (place: BoardPlace): string => filledAddress(board.path, place);
export const earlierMembersAddress = (place: BoardPlace): string =>
  filledAddress(doors.earlierMembers.path, place);
export const logoAddress = (slug: string, sum: string): string =>
  filledAddress(doors.logo.path, { organisation: slug, sum });
/** Of a board, or of the organisation itself. */
export const openDocumentAddress = (
  { organisation: slug, board: boardSlug }: { organisation: string; board?: string },
  number: number,
): string =>
  boardSlug === undefined
    ? filledAddress(doors.organisationDocument.path, { organisation: slug, number })
    : filledAddress(doors.boardDocument.path, { organisation: slug, board: boardSlug, number });
export const boardFeedAddress = (place: BoardPlace): string => filledAddress(boardFeed.path, place);
export const boardCalendarAddress = (place: BoardPlace): string => filledAddress(boardCalendar.path, place);
export const meetingAddress = (place: MeetingPlace): string => filledAddress(meeting.path, place);
export const protocolAddress = (place: MeetingPlace, number: number): string =>
  filledAddress(doors.protocol.path, { ...place, number });
export const protocolPdfAddress = (place: MeetingPlace, number: number): string =>
  filledAddress(doors.protocolPdf.path, { ...place, number });
export const paragraphAddress = (place: MeetingPlace, number: number): string =>
  filledAddress(doors.paragraph.path, { ...place, number });

/** Where one orders mails of an organisation; with a board marked where one comes from it. */
export const subscribeAddress = (slug: string, boardSlug?: string): string =>
  `${filledAddress(subscriptionDoors.form.path, { organisation: slug })}${boardSlug === undefined ? '' : `?organ=${boardSlug}`}`;
export const subscriptionAddress = (id: string, token: string): string =>
  filledAddress(subscriptionDoors.show.path, { id, token });
export const subscriptionConfirmAddress = (id: string, token: string): string =>
  filledAddress(subscriptionDoors.confirm.path, { id, token });
export const subscriptionEndAddress = (id: string, token: string): string =>
  filledAddress(subscriptionDoors.end.path, { id, token });
