import { describe, expect, test } from '@jest/globals';
import { boardChange, partRules, type PartDraft } from './board-rules.js';
import { emptyBoard } from './board-draft.js';

const adjustment: PartDraft<'adjustment'> = { ...emptyBoard, adjusterCount: '2' };
const lists: Pick<typeof emptyBoard, 'recipients'> = {
  recipients: [{ key: 'a', name: 'Revisorerna', email: '', always: false }],
};

describe('what is sent of a part of the settings', () => {
  test.each<[string, Partial<PartDraft<'adjustment'>>, object]>([
    ['nothing', {}, {}],
    ['a number', { adjusterCount: '3' }, { adjusterCount: 3 }],
    ['a number that was emptied', { adjusterCount: ' ' }, { adjusterCount: null }],
    [
      'what is no number where none was given: it never passes for unchanged',
      { reserveAdjusterCount: 'två' },
      { reserveAdjusterCount: Number.NaN },
    ],
    ['a line more', { noticeBoards: 'Torget\nWebben\n' }, { noticeBoards: ['Torget', 'Webben'] }],
    ['a choice', { announced: false }, { announced: false }],
  ])('%s', (_, changes, sent) => {
    expect(boardChange('adjustment', adjustment, { ...adjustment, ...changes })).toEqual(sent);
  });

  test('a row in which nothing is written yet is no change', () => {
    const recipients = [...lists.recipients, { key: 'b', name: '', email: ' ', always: false }];
    expect(boardChange('recipients', lists, { recipients })).toEqual({});
  });

  test('two who set different fields both get theirs; of one field both texts are told', () => {
    const rules = partRules('adjustment');
    const mine = { ...adjustment, adjusterCount: '3', adjustmentNote: 'Digitalt.' };
    const theirs = { ...adjustment, adjusterCount: '1', noticeBoards: 'Torget' };
    const merged = rules.merge(adjustment, mine, theirs);
    expect(merged).toEqual({ draft: { ...mine, noticeBoards: 'Torget' }, places: ['adjusterCount'] });
    expect(rules.texts(merged.draft, theirs, 'adjusterCount')).toMatchObject({ mine: '3', theirs: '1' });
  });
});
