import { describe, expect, test } from '@jest/globals';
import {
  diskStanding,
  safeguardStanding,
  serviceStanding,
  workStanding,
  worst,
} from './operation-standing.js';

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

  test.each([
    ['backup', null, null, 'good'],
    ['backup', 7 * 24, null, 'good'],
    ['backup', 7 * 24 + 1, null, 'watch'],
    ['backup', 5, 2, 'bad'],
    ['backup', 2, 5, 'good'],
    ['backup', null, 2, 'bad'],
    ['verify', 34 * 24, null, 'good'],
    ['verify', 36 * 24, null, 'watch'],
  ] as const)('%s that went well %s and wrong %s hours ago: %s', (name, well, wrong, standing) => {
    const at = (hours: number | null) => (hours === null ? null : before(hours * 60));
    expect(safeguardStanding(name, { succeededAt: at(well), failedAt: at(wrong) }, now)).toBe(standing);
  });

  test.each([
    [50, 100, 'good'],
    [9, 100, 'watch'],
    [1.9, 100, 'bad'],
    [0.9, 3, 'watch'],
    [0.1, 1, 'bad'],
  ] as const)('a disk with %s of %s GB free: %s', (free, all, standing) => {
    expect(diskStanding({ freeBytes: free * 1e9, bytes: all * 1e9 })).toBe(standing);
  });
});
