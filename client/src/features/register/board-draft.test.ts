import { describe, expect, test } from '@jest/globals';
import { boardSettings } from '@klubbat/shared/contracts/board-settings';
import { draftOf, emptyBoard, settingsOf } from './board-draft.js';

const settings = boardSettings.parse({
  ...settingsOf({ ...emptyBoard, name: 'Fritidsnämnden' }),
  adjusterCount: 2,
  noticeDays: 7,
  adjustmentNote: 'Protokollet justeras digitalt.',
  noticeBoards: ['Digitala anslagstavlan', 'Stadshuset'],
});

describe('a board in a form', () => {
  test('comes back as it stood', () => {
    expect(settingsOf(draftOf(settings))).toEqual(settings);
  });

  test('a field that was emptied is taken away', () => {
    expect(settingsOf({ ...draftOf(settings), adjusterCount: ' ', adjustmentNote: '' })).toEqual({
      ...settings,
      adjusterCount: null,
      adjustmentNote: null,
    });
  });

  test('a number that is none is refused, never taken away', () => {
    const read = boardSettings.safeParse(settingsOf({ ...draftOf(settings), adjusterCount: 'två' }));
    expect(read.success).toBe(false);
  });
});
