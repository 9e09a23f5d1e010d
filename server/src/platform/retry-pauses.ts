const MINUTE = 60_000;

/** Pauses between tries, in minutes: quick at first, then twice a day; given up after about three days. */
const PAUSES = [1, 5, 15, 60, 120, 240, 480, 720, 720, 720, 720, 480];

/** When to try again after `tries` tries, the last of them at `now`; undefined when it is time to give up. */
export function nextTry(tries: number, now: Date): Date | undefined {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * MINUTE);
}
