import { describe, expect, test } from '@jest/globals';
import { serviceStanding, workStanding, worst } from './operation-standing.js';

const now = new Date('2025-01-15T12:00:00Z');
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('how the installation stands', () => {
  test.each([
    [null, 0, 'good'],
    [5, 0, 'good'],
    [16, 0, 'watch'],
    [121, 0, 'bad'],
    [null, 1, 'watch'],
    [121, 1, 'bad'],
  ] as const)('work that has waited %s minutes, %s given up: %s', (waited, failed, standing) => {
    expect(workStanding({ dueSince: waited === null ? null : before(waited), failed }, now)).toBe(standing);
  });

  test.each([
    [null, null, 'good'],
    [10, null, 'good'],
    [10, 20, 'good'],
    [20, 10, 'watch'],
    [null, 10, 'watch'],
    [200, 10, 'bad'],
  ] as const)('a service that worked %s and failed %s minutes ago: %s', (worked, failed, standing) => {
    const at = (minutes: number | null) => (minutes === null ? null : before(minutes));
    expect(serviceStanding({ succeededAt: at(worked), failedAt: at(failed) })).toBe(standing);
  });

  test('all of it is as bad as the worst', () => {
    expect(worst([])).toBe('good');
    expect(worst(['good', 'watch'])).toBe('watch');
    expect(worst(['watch', 'bad', 'good'])).toBe('bad');
  });
});
