import type {
  ReviewedParagraph,
  ReviewerView,
  ReviewSuggestion,
  ReviewView,
} from '@klubbat/shared/contracts/review';

/** The reader among those who are asked, if he is one. */
export function myself({ reviewers }: ReviewView): ReviewerView | undefined {
  return reviewers.find(({ me }) => me);
}

/** Whether the reader has read the §, and whether it is as it was when he did. */
export function myReading({ readBy }: Pick<ReviewedParagraph, 'readBy'>): 'unread' | 'read' | 'anew' {
  const mine = readBy.find(({ me }) => me);
  return mine === undefined ? 'unread' : mine.anew ? 'anew' : 'read';
}

/** How much on a § waits for an answer: comments that are not handled, suggestions that are not decided. */
export function openCount({ comments, suggestions }: ReviewedParagraph): number {
  return (
    comments.filter(({ resolved }) => resolved === null).length +
    suggestions.filter(({ state }) => state === 'open').length
  );
}

export const hasBeenSaid = ({ comments, suggestions }: ReviewedParagraph) =>
  comments.length + suggestions.length > 0;

/** Of a whole round. */
export function openIn({ paragraphs }: ReviewView): number {
  return paragraphs.reduce((sum, paragraph) => sum + openCount(paragraph), 0);
}

/** The §§ that the reader has left: not read, or changed since he did. What has been sent is not waited for. */
export function leftToRead({ paragraphs }: ReviewView): ReviewedParagraph[] {
  return paragraphs.filter((paragraph) => !paragraph.locked && myReading(paragraph) !== 'read');
}

/** Where to go on: the next § after this one that is left to read, else the first. */
export function nextToRead(review: ReviewView, itemId: string): ReviewedParagraph | undefined {
  const left = leftToRead(review).filter((paragraph) => paragraph.itemId !== itemId);
  const place = review.paragraphs.findIndex((paragraph) => paragraph.itemId === itemId);
  return (
    left.find(({ itemId: id }) => review.paragraphs.findIndex((one) => one.itemId === id) > place) ?? left[0]
  );
}

/** Which §§ the list shows. */
export const listFilters = ['alla', 'olasta', 'synpunkter', 'andrade'] as const;
export type ListFilter = (typeof listFilters)[number];

export function matches(filter: ListFilter, paragraph: ReviewedParagraph): boolean {
  switch (filter) {
    case 'alla':
      return true;
    case 'olasta':
      return !paragraph.locked && myReading(paragraph) !== 'read';
    case 'synpunkter':
      return openCount(paragraph) > 0;
    case 'andrade':
      return paragraph.changed;
  }
}

/** The address of a round's page, or of one § in it. The latest round needs no number. */
export function reviewAddress(
  review: Pick<ReviewView, 'meetingId' | 'number'>,
  latest: number,
  itemId?: string,
) {
  const round = review.number === latest ? '' : `?omgang=${review.number}`;
  return `/sammantraden/${review.meetingId}/granskning${itemId === undefined ? '' : `/${itemId}`}${round}`;
}

export const isOpen = ({ state }: ReviewSuggestion) => state === 'open';
