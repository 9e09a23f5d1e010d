import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MeetingFile } from '../contracts/meeting-file.js';
import { aMeeting, anItem, withRows } from '../../test/a-meeting.js';
import { formatRange } from './paragraph-range.js';
import { hasAnyConflict, presenceThroughout } from './presence.js';
import { planSigners } from './signers.js';

const plan = (file: MeetingFile, paragraphs = [1, 2, 3], adjusterCount?: number) => {
  const { signers, obstacles, warnings } = planSigners(
    file,
    paragraphs,
    adjusterCount === undefined ? {} : { adjusterCount },
  );
  return {
    signers: signers.map(({ person, as, paragraphs: list }) => `${person} ${as} ${formatRange(list)}`),
    obstacles: obstacles.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`),
    warnings: warnings.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`),
  };
};

const biased = (paragraph: number, person: string, point?: number) => ({
  items: [1, 2, 3].map((n) =>
    anItem(
      n,
      n === paragraph ? { conflictsOfInterest: [{ person, ...(point === undefined ? {} : { point }) }] } : {},
    ),
  ),
});

const officers = (overrides: NonNullable<MeetingFile['officers']>) =>
  aMeeting({ officers: { ...aMeeting().officers, ...overrides } });

const NORMAL = ['anna chair 1-3', 'bo adjuster 1-3', 'cia adjuster 1-3', 'gun secretary 1-3'];

describe('who signs', () => {
  it.each<[string, MeetingFile, string[], ...number[]]>([
    ['chair, elected adjusters, secretary', aMeeting(), NORMAL],
    [
      'the secretary is never required to exist',
      aMeeting({ officers: { chair: 'anna', adjusters: ['bo'] } }),
      ['anna chair 1-3', 'bo adjuster 1-3'],
    ],
    [
      'the acting chair of a §',
      officers({ actingChairs: [{ person: 'dan', paragraphs: '2' }] }),
      ['anna chair 1,3', 'dan acting-chair 2', 'bo adjuster 1-3', 'cia adjuster 1-3', 'gun secretary 1-3'],
    ],
    [
      'the acting chair, where the chair has jäv in only a point',
      { ...officers({ actingChairs: [{ person: 'dan', paragraphs: '2.1' }] }), ...biased(2, 'anna', 1) },
      ['anna chair 1,3', 'dan acting-chair 2', 'bo adjuster 1-3', 'cia adjuster 1-3', 'gun secretary 1-3'],
    ],
    [
      'a reserve for an adjuster with jäv',
      aMeeting(biased(2, 'bo', 2)),
      [
        'anna chair 1-3',
        'bo adjuster 1,3',
        'cia adjuster 1-3',
        'dan reserve-adjuster 2',
        'gun secretary 1-3',
      ],
    ],
    [
      'the next reserve where the first has jäv',
      aMeeting({
        items: [anItem(1, { conflictsOfInterest: [{ person: 'bo' }, { person: 'dan' }] })],
      }),
      ['anna chair 1', 'cia adjuster 1', 'eva reserve-adjuster 1', 'gun secretary 1'],
    ],
    [
      'a reserve for an adjuster who left',
      withRows('bo', { capacity: 'member', present: true, paragraphs: '1,2.1' }),
      [
        'anna chair 1-3',
        'bo adjuster 1',
        'cia adjuster 1-3',
        'dan reserve-adjuster 2-3',
        'gun secretary 1-3',
      ],
    ],
    [
      'one who was there for every point was there for the whole §',
      withRows(
        'bo',
        { capacity: 'member', present: true, paragraphs: '1-2' },
        { capacity: 'member', present: true, paragraphs: '3.1,3.2' },
      ),
      NORMAL,
    ],
    [
      'an adjuster who led a § signs it once',
      officers({ actingChairs: [{ person: 'bo', paragraphs: '3' }] }),
      [
        'anna chair 1-2',
        'bo acting-chair 3',
        'bo adjuster 1-2',
        'cia adjuster 1-3',
        'dan reserve-adjuster 3',
        'gun secretary 1-3',
      ],
    ],
    [
      'a chair who also writes signs as chair',
      officers({ secretary: 'anna' }),
      ['anna chair 1-3', 'bo adjuster 1-3', 'cia adjuster 1-3'],
    ],
    [
      'a secretary with jäv leaves that § out',
      aMeeting(biased(2, 'gun')),
      ['anna chair 1-3', 'bo adjuster 1-3', 'cia adjuster 1-3', 'gun secretary 1,3'],
    ],
    [
      'nobody stands in where enough are left',
      aMeeting(biased(2, 'bo')),
      ['anna chair 1-3', 'bo adjuster 1,3', 'cia adjuster 1-3', 'gun secretary 1-3'],
      1,
    ],
    [
      'a reserve where the body wants more than were elected',
      aMeeting(),
      [
        'anna chair 1-3',
        'bo adjuster 1-3',
        'cia adjuster 1-3',
        'dan reserve-adjuster 1-3',
        'gun secretary 1-3',
      ],
      3,
    ],
  ])('%s', (_, file, signers, ...[adjusterCount]) => {
    const paragraphs = file.items.map(({ paragraph = 0 }) => paragraph);
    expect(plan(file, paragraphs, adjusterCount)).toMatchObject({ signers, obstacles: [] });
  });

  it.each<[string, MeetingFile, string[], ...number[]]>([
    ['nobody leads', aMeeting({ officers: { adjusters: ['bo'] } }), ['no-chair §§ 1–3']],
    ['the chair has jäv', aMeeting(biased(2, 'anna')), ['chair-with-conflict Anna Ek § 2']],
    [
      'the acting chair has jäv in a § that he led',
      { ...officers({ actingChairs: [{ person: 'dan', paragraphs: '2-3' }] }), ...biased(2, 'dan') },
      ['chair-with-conflict Dan Rönn § 2'],
    ],
    [
      'the chair was away',
      withRows('anna', { capacity: 'member', present: true, paragraphs: '1-2' }),
      ['chair-absent Anna Ek § 3'],
    ],
    ['no adjuster', aMeeting({ officers: { chair: 'anna' } }), ['too-few-adjusters 1 0 §§ 1–3']],
    ['fewer than decided', officers({ reserveAdjusters: [] }), ['too-few-adjusters 3 2 §§ 1–3'], 3],
    [
      'an absent adjuster without reserve',
      {
        ...withRows('bo', { capacity: 'member', present: false }),
        officers: { chair: 'anna', adjusters: ['bo', 'cia'] },
      },
      ['adjuster-absent-without-reserve Bo Lind §§ 1–3'],
    ],
    [
      'a jävig adjuster without reserve',
      aMeeting({ ...biased(2, 'bo', 1), officers: { chair: 'anna', adjusters: ['bo', 'cia'] } }),
      ['adjuster-with-conflict-without-reserve Bo Lind § 2'],
    ],
    [
      'an adjuster who is the chair',
      aMeeting({ officers: { chair: 'anna', adjusters: ['anna'] } }),
      ['adjuster-chairs-without-reserve Anna Ek §§ 1–3'],
    ],
  ])('is held up when %s', (_, file, obstacles, ...[adjusterCount]) => {
    expect(plan(file, [3, 1, 2, 1], adjusterCount).obstacles).toEqual(obstacles);
  });

  it.each([
    ['has no row', aMeeting({ attendance: [] })],
    [
      'came and went by the clock',
      withRows('bo', { capacity: 'member', present: true, from: '13:00', to: '14:00' }),
    ],
  ])('is only warned of when an adjuster %s', (_, file) => {
    const { obstacles, warnings } = plan(file);
    expect(obstacles).toEqual([]);
    expect(warnings).toContain('adjuster-presence-unknown Bo Lind §§ 1–3');
  });

  it('is never one twice for a §, never one with jäv, never an adjuster who was away', () => {
    const person = fc.constantFrom('anna', 'bo', 'cia', 'dan', 'eva', 'gun');
    const range = fc.constantFrom('1', '2', '1-2', '3', '2.1', '1-3');
    const meetings = fc
      .record({
        chair: person,
        secretary: person,
        adjusters: fc.uniqueArray(person, { maxLength: 3 }),
        reserveAdjusters: fc.uniqueArray(person, { maxLength: 3 }),
        actingChairs: fc.array(fc.record({ person, paragraphs: range }), { maxLength: 2 }),
        conflicts: fc.array(fc.record({ person, paragraph: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 4,
        }),
        rows: fc.array(
          fc.record({
            person,
            capacity: fc.constant('member' as const),
            present: fc.boolean(),
            paragraphs: range,
          }),
          { maxLength: 5 },
        ),
      })
      .map(({ conflicts, rows, ...named }) =>
        aMeeting({
          officers: named,
          attendance: rows,
          items: [1, 2, 3].map((n) =>
            anItem(n, {
              conflictsOfInterest: conflicts
                .filter(({ paragraph }) => paragraph === n)
                .map(({ person: id }) => ({ person: id })),
            }),
          ),
        }),
      );
    fc.assert(
      fc.property(meetings, (file) => {
        const { signers, obstacles } = planSigners(file, [1, 2, 3], {});
        for (const paragraph of [1, 2, 3]) {
          const here = signers.filter(({ paragraphs }) => paragraphs.includes(paragraph));
          expect(new Set(here.map(({ person: id }) => id)).size).toBe(here.length);
          expect(here.some(({ person: id }) => hasAnyConflict(file, id, paragraph))).toBe(false);
          const adjusters = here.filter(({ as }) => as.endsWith('adjuster'));
          expect(
            adjusters.some(({ person: id }) => presenceThroughout(file, id, paragraph) === 'absent'),
          ).toBe(false);
          if (obstacles.length > 0) {
            continue;
          }
          expect(here.filter(({ as }) => as.endsWith('chair'))).toHaveLength(1);
          expect(adjusters.length).toBeGreaterThanOrEqual(Math.max(1, file.officers?.adjusters?.length ?? 0));
        }
      }),
      { numRuns: 500 },
    );
  });
});
