import { describe, expect, test } from '@jest/globals';
import {
  announceBy,
  announceUrgentBy,
  announcementFindings,
  announcementState,
  needsConsent,
  type AnnouncedItem,
} from './announcement.js';

const assembly = { kind: 'assembly' } as const;
const day = '2026-12-08';

describe('the last day to announce', () => {
  test.each([
    ['a Tuesday', '2026-12-08', '2026-12-01'],
    ['over the turn of the year', '2027-01-05', '2026-12-29'],
    ['a week that begins on a day off stays', '2026-06-26', '2026-06-19'],
  ])('%s', (_, meeting, last) => {
    expect(announceBy(meeting)).toBe(last);
  });

  test.each([
    ['a Tuesday: the Monday', '2026-12-08', '2026-12-07'],
    ['a Monday: the Friday', '2026-12-07', '2026-12-04'],
    ['after Easter: Maundy Thursday', '2026-04-07', '2026-04-02'],
  ])('an urgent item of %s', (_, meeting, last) => {
    expect(announceUrgentBy(meeting)).toBe(last);
  });
});

describe('a meeting', () => {
  test.each([
    ['not yet, on the last day', null, '2026-12-01', 'waits'],
    ['not yet, the day after', null, '2026-12-02', 'missing'],
    ['on the last day', '2026-12-01', '2026-12-10', 'in-time'],
    ['the day after the last day', '2026-12-02', '2026-12-02', 'late'],
  ])('announced %s', (_, announcedOn, today, state) => {
    expect(announcementState(assembly, { day, announcedOn }, today)).toBe(state);
  });

  test('of a nämnd, and of what is no body of the law, needs none', () => {
    const meeting = { day, announcedOn: null };
    expect(announcementState({ kind: 'committee' }, meeting, day)).toBe('not-needed');
    expect(announcementState({ kind: 'assembly', statutory: false }, meeting, day)).toBe('not-needed');
  });
});

describe('an item that all present must agree to decide', () => {
  const announced = { day, announcedOn: '2026-11-30' };
  const silent = { day, announcedOn: null };
  const item = (change: Partial<AnnouncedItem> = {}): AnnouncedItem => ({
    announcedOn: null,
    agreed: false,
    ...change,
  });
  test.each<[string, boolean, typeof announced | typeof silent, Partial<AnnouncedItem>]>([
    ['one that stood in the announcement', false, announced, { announcedOn: '2026-11-30' }],
    ['one that came after it', true, announced, {}],
    [
      'one that was announced the weekday before',
      false,
      announced,
      { announcedOn: '2026-12-07', urgent: true },
    ],
    [
      'one that was announced on the day itself',
      true,
      announced,
      { announcedOn: '2026-12-08', urgent: true },
    ],
    ['one called urgent where nobody has noted an announcement', true, silent, { urgent: true }],
    ['any other where nobody has noted an announcement', false, silent, {}],
    ['an election', true, announced, { kind: 'election' }],
    ['a formality', false, announced, { kind: 'formality' }],
    ['information', false, announced, { kind: 'information', urgent: true }],
    ['a question', false, announced, { kind: 'question' }],
    ['one that was withdrawn', false, announced, { outcome: 'withdrawn', urgent: true }],
  ])('%s: %s', (_, needed, meeting, change) => {
    expect(needsConsent(assembly, meeting, item(change))).toBe(needed);
    expect(needsConsent({ kind: 'committee' }, meeting, item(change))).toBe(false);
  });

  test('is warned of afterwards until the consent is noted', () => {
    const found = (agreed: boolean) =>
      announcementFindings(
        assembly,
        announced,
        [{ ...item({ urgent: true, agreed }), where: '§ 9', path: '$.items[0]' }],
        day,
      );
    expect(found(false)).toMatchObject([
      { code: 'urgent-without-consent', path: '$.items[0]', params: { where: '§ 9' } },
    ]);
    expect(found(true)).toEqual([]);
    expect(announcementFindings(assembly, silent, [], '2026-12-02')).toMatchObject([
      { code: 'announcement-missing', params: { last: '2026-12-01' } },
    ]);
    expect(announcementFindings(assembly, { day, announcedOn: '2026-12-03' }, [], day)).toMatchObject([
      { code: 'announced-late', params: { date: '2026-12-03', last: '2026-12-01' } },
    ]);
  });
});
