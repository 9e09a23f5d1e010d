import { describe, expect, it } from '@jest/globals';
import { taskOfAdjustment, taskOfMeeting, type OpenMeeting, type RunningAdjustment } from './tasks.js';

const today = '2026-11-25';

const meeting = (part: Partial<OpenMeeting>): OpenMeeting => ({
  firstDay: '2026-11-18',
  lastDay: '2026-11-18',
  record: 'protocol',
  unannounced: false,
  callBy: '2026-12-03',
  items: 3,
  unnumbered: 0,
  loose: 3,
  ...part,
});

describe('an open meeting', () => {
  it.each([
    ['a draft', {}, { kind: 'submit', due: '2026-12-02' }],
    ['a draft over two days', { lastDay: '2026-11-19' }, { kind: 'submit', due: '2026-12-03' }],
    ['a draft of today', { firstDay: today, lastDay: today }, { kind: 'submit', due: '2026-12-09' }],
    ['numbers given before the day', { firstDay: '2026-12-01', lastDay: '2026-12-01' }, null],
    ['held, without numbers', { unnumbered: 3, loose: 0 }, { kind: 'number', due: '2026-12-02' }],
    ['held, one without number', { unnumbered: 1, loose: 2 }, { kind: 'number', due: '2026-12-02' }],
    ['held today', { firstDay: today, lastDay: today, unnumbered: 3, loose: 0 }, null],
    ['its second day is today', { lastDay: today, unnumbered: 3, loose: 0 }, null],
    [
      'notes of a meeting that was held',
      { record: 'notes', unnumbered: 3, loose: 0 },
      { kind: 'finish-notes', due: null },
    ],
    ['notes of long ago', { record: 'notes', firstDay: '2026-08-01', lastDay: '2026-08-01' }, null],
    ['notes of a meeting of today', { record: 'notes', firstDay: today, lastDay: today }, null],
    [
      'ahead and empty',
      { firstDay: '2026-12-10', lastDay: '2026-12-10', items: 0, loose: 0 },
      { kind: 'agenda', due: '2026-12-03' },
    ],
    [
      'ahead with an agenda',
      { firstDay: '2026-12-10', lastDay: '2026-12-10', unnumbered: 3, loose: 0 },
      null,
    ],
    [
      'of fullmäktige, ahead and not announced',
      { firstDay: '2026-12-10', lastDay: '2026-12-10', unnumbered: 3, loose: 0, unannounced: true },
      { kind: 'announce-meeting', due: '2026-12-03' },
    ],
    [
      'of fullmäktige, held and never announced',
      { unannounced: true },
      { kind: 'submit', due: '2026-12-02' },
    ],
    ['far ahead and empty', { firstDay: '2026-12-26', lastDay: '2026-12-26', items: 0, loose: 0 }, null],
    ['passed and empty', { items: 0, loose: 0 }, null],
  ] as const)('%s', (_what, part, task) => {
    expect(taskOfMeeting(meeting(part), today)).toEqual(task);
  });
});

const adjustment = (part: Partial<RunningAdjustment>): RunningAdjustment => ({
  state: 'adjusted',
  immediate: false,
  lastDay: '2026-11-18',
  signingUntil: null,
  refusedBy: [],
  adjustedOn: '2026-11-24',
  announced: true,
  appealable: true,
  lastAppealDays: [],
  ...part,
});

describe('an adjustment', () => {
  it.each([
    ['adjusted', {}, { kind: 'announce', due: '2026-11-26' }],
    ['adjusted in a body without notices', { announced: false }, null],
    [
      'a day of its own',
      { state: 'partly-signed', signingUntil: '2026-11-26' },
      { kind: 'remind', due: '2026-11-26' },
    ],
    [
      'somebody refuses',
      { state: 'partly-signed', refusedBy: ['Siv Ek'], signingUntil: '2026-12-30' },
      { kind: 'answer-refusal', due: '2026-12-30' },
    ],
    ['the body is to adjust it', { state: 'referred-to-body' }, { kind: 'adjust-by-body', due: null }],
    ['adjusted elsewhere, no day known', { adjustedOn: null }, null],
    ['sent, with a week left', { state: 'sent-for-adjustment' }, null],
    [
      'sent, with three days left',
      { state: 'partly-signed', lastDay: '2026-11-14' },
      { kind: 'remind', due: '2026-11-28' },
    ],
    [
      'sent, too late',
      { state: 'sent-for-adjustment', lastDay: '2026-11-01' },
      { kind: 'remind', due: '2026-11-15' },
    ],
    [
      'to be signed at the meeting itself',
      { state: 'sent-for-adjustment', immediate: true, lastDay: today },
      { kind: 'remind', due: today },
    ],
    ['the last day to appeal', { state: 'announced', lastAppealDays: [today] }, null],
    [
      'the day after',
      { state: 'announced', lastAppealDays: ['2026-11-24'] },
      { kind: 'end-appeal-period', due: null },
    ],
    ['one notice still runs', { state: 'announced', lastAppealDays: ['2026-11-24', '2026-12-01'] }, null],
    ['a notice without last day', { state: 'announced', lastAppealDays: ['2026-11-24', null] }, null],
    ['not to be appealed', { state: 'announced', appealable: false, lastAppealDays: ['2026-11-24'] }, null],
    ['archived', { state: 'archived' }, null],
  ] as const)('%s', (_what, part, task) => {
    expect(taskOfAdjustment(adjustment(part), today)).toEqual(task);
  });
});
