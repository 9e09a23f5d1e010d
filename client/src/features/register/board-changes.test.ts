import { describe, expect, test } from '@jest/globals';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import { changesOf } from './board-changes.js';
import { emptyBoard, settingsOf } from './board-draft.js';

const before: BoardSettings = { ...settingsOf({ ...emptyBoard, name: 'Nämnden' }), noticeBoards: ['Torget'] };

describe('what was changed in the settings of a board', () => {
  test.each<[string, Partial<BoardSettings>]>([
    ['nothing', {}],
    ['a name', { name: 'Byggnämnden' }],
    ['a number that was not given before', { seats: 13 }],
    ['a number that is none, where none was given before', { seats: Number.NaN }],
    ['a line of a list', { noticeBoards: ['Torget', 'Webben'] }],
    ['a heading', { headings: { decision: 'Nämnden beslutar' } }],
    ['a recipient', { recipients: [{ name: 'Revisorerna' }] }],
  ])('%s', (_, changes) => {
    expect(changesOf(before, { ...before, noticeBoards: ['Torget'], ...changes })).toEqual(changes);
  });
});
