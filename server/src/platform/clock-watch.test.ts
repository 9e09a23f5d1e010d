import { beforeEach, describe, expect, test } from '@jest/globals';
import { ClockWatch, type Compared } from './clock-watch.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 30, 12);

let own: number;
let database: number;
let steady: number;
let noted: number | null;
let confirmed: number | null;
let watch: ClockWatch;
const moment = (at: number | null) => (at === null ? null : new Date(at));
const look = (slow: Partial<Compared> = {}) => {
  watch.compare({
    asked: new Date(own),
    answered: new Date(own),
    database: new Date(database),
    notedAt: moment(noted),
    confirmedAt: moment(confirmed),
    ...slow,
  });
  return watch.fault();
};
/** Time goes by, and all clocks show it. */
const goesBy = (ms: number) => {
  own += ms;
  database += ms;
  steady += ms;
};
/** Somebody sets the machine's clock, which the database shares. */
const isSet = (ms: number) => {
  own += ms;
  database += ms;
};

beforeEach(() => {
  [own, database, steady, noted, confirmed] = [START, START, 5_000_000, null, null];
  watch = new ClockWatch(
    () => new Date(own),
    () => steady,
  );
});

describe('a clock', () => {
  test('is not trusted before it was held against another, and is then', () => {
    expect(watch.fault()).toBe('unknown');
    expect(look()).toBeUndefined();
    goesBy(40 * DAY);
    expect(watch.fault()).toBeUndefined();
  });

  test.each([
    [-61_000, 'differs'],
    [-60_000, undefined],
    [60_000, undefined],
    [61_000, 'differs'],
    [365 * DAY, 'differs'],
  ])('that is %s ms from the database’s: %s, as long as it is', (ms, fault) => {
    database += ms;
    expect(look()).toBe(fault);
    expect(watch.differenceMs).toBe(-ms);
    database -= ms;
    expect(look()).toBeUndefined();
  });

  test('is not blamed for a database that answers late', () => {
    expect(look({ asked: new Date(own - 5 * MINUTE), database: new Date(own - 4 * MINUTE) })).toBeUndefined();
  });

  test.each([365 * DAY, -365 * DAY, 61_000, -61_000])('that leaps by %s ms is known at once', (ms) => {
    look();
    isSet(ms);
    expect(watch.fault()).toBe('leapt');
    expect(look()).toBe('leapt');
    // the program goes on from the moment before
    expect(watch.now()).toEqual(new Date(START));
    expect(watch.shows()).toEqual(new Date(START + ms));
    goesBy(1000);
    expect(watch.now()).toEqual(new Date(START + 1000));
    isSet(-ms);
    expect(look()).toBeUndefined();
    expect(watch.now()).toEqual(new Date(START + 1000));
  });

  test('that was wrong when the program started goes by the database; one that was right before goes on by itself', () => {
    own -= DAY;
    watch = new ClockWatch(
      () => new Date(own),
      () => steady,
    );
    expect(look()).toBe('differs');
    expect(watch.now()).toEqual(new Date(database));
    own += DAY;
    look();
    // the leap that put it right was one all the same, until somebody has looked
    confirmed = own;
    expect(look()).toBeUndefined();
    database += DAY;
    expect(look()).toBe('differs');
    expect(watch.now()).toEqual(new Date(own));
  });

  test('that goes a little wrong again and again has not leapt', () => {
    for (let times = 0; times < 10; times += 1) {
      goesBy(5_000);
      isSet(30_000);
      expect(look()).toBeUndefined();
    }
  });

  test('is trusted after a leap when somebody has said that it is right, and not because somebody had before', () => {
    confirmed = START - DAY;
    look();
    isSet(2 * DAY);
    expect(look()).toBe('leapt');
    confirmed = own;
    expect(look()).toBeUndefined();
    isSet(2 * DAY);
    expect(look()).toBe('leapt');
  });

  test('that was paused for less than a day is trusted an hour later; one that was set back, or longer forward, never by itself', () => {
    for (const [ms, later] of [
      [23 * HOUR, undefined],
      [25 * HOUR, 'leapt'],
      [-2 * HOUR, 'leapt'],
    ] as const) {
      confirmed = own;
      look();
      isSet(ms);
      expect(look()).toBe('leapt');
      goesBy(59 * MINUTE);
      expect(look()).toBe('leapt');
      goesBy(MINUTE);
      expect(look()).toBe(later);
    }
  });

  test('that is behind what has been noted is not trusted until it has come there', () => {
    noted = START + HOUR;
    expect(look()).toBe('behind');
    goesBy(59 * MINUTE);
    expect(look()).toBeUndefined();
  });

  test('is looked at by somebody when thirty days have gone by since anything was noted', () => {
    noted = START - 31 * DAY;
    expect(look()).toBe('stood-still');
    noted = START;
    expect(look()).toBeUndefined();
  });
});
