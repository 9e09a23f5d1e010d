const MINUTE = 60_000;

/** Pauses between tries, in minutes: quick at first, then twice a day; given up after about three days. */
const PAUSES = [1, 5, 15, 60, 120, 240, 480, 720, 720, 720, 720, 480];

/** When to try again after `tries` tries, the last of them at `now`; undefined when it is time to give up. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * MINUTE);
}

const FIRST_REST = 10_000;
const LONGEST_REST = 10 * MINUTE;

/** Until when a receiving domain is left in peace that has refused so many times in a row, the last of them at `now`. */
export function hostRest(failures: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(FIRST_REST * 2 ** Math.min(failures - 1, 20), LONGEST_REST));
}
