import { describe, expect, test } from '@jest/globals';
import type { ReviewedParagraph, ReviewView } from '@klubbat/shared/contracts/review';
import { leftToRead, matches, nextToRead, openCount } from './review-state.js';

const read = { name: 'Jag', me: true, anew: false };

function paragraph(number: number, change: Partial<ReviewedParagraph> = {}): ReviewedParagraph {
  return {
    itemId: `item-${number}`,
    paragraph: number,
    label: `§ ${number}`,
    title: 'Rubrik',
    version: 1,
    locked: false,
    changed: false,
    comments: [],
    suggestions: [],
    readBy: [],
    ...change,
  };
}

const comment = { id: 'k', by: 'Mia', mine: false, at: '2025-01-14T10:00:00Z', text: 'Vem?', answers: [] };
const review = {
  paragraphs: [
    paragraph(1, { readBy: [{ ...read, anew: true }] }),
    paragraph(2, { readBy: [read], comments: [{ ...comment, resolved: null }] }),
    paragraph(3, { locked: true }),
    paragraph(4, {
      readBy: [{ name: 'Mia', me: false, anew: false }],
      comments: [{ ...comment, resolved: { by: 'Mia', at: '2025-01-15T10:00:00Z' } }],
    }),
  ],
} as ReviewView;

describe('what a reviewer has left', () => {
  test('is what he has not read as it is now, but not what has been sent', () => {
    expect(leftToRead(review).map(({ paragraph: number }) => number)).toEqual([1, 4]);
  });

  test.each([
    ['item-1', 4],
    ['item-2', 4],
    ['item-4', 1],
  ])('after %s it goes on with § %d', (itemId, next) => {
    expect(nextToRead(review, itemId)?.paragraph).toBe(next);
  });
});

test('the list shows what waits for an answer, and not what is handled', () => {
  expect(review.paragraphs.map(openCount)).toEqual([0, 1, 0, 0]);
  expect(review.paragraphs.filter((one) => matches('synpunkter', one)).map(({ paragraph: n }) => n)).toEqual([
    2,
  ]);
});
