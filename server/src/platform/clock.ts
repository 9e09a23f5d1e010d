import { uptime } from 'node:os';

/** The only place that reads the time. Tests hand in a clock of their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Milliseconds since the machine started: nobody sets it, and it goes on while the machine sleeps. */
export const steadyClock = (): number => uptime() * 1000;

const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

const HOUR = 3_600_000;
/** From here on clocks in Sweden differ from UTC by whole hours. */
const WHOLE_HOURS = Date.UTC(1900, 0, 2);

/** Every door asks, most often in the hour that was asked last. */
let last = { hour: NaN, day: '' };

/** The day in Sweden at a moment, `YYYY-MM-DD`: a decision of 23.30 UTC in summer belongs to the next day. */
export function dayInSweden(moment: Date): string {
  const at = moment.getTime();
  const hour = Math.floor(at / HOUR);
  if (hour === last.hour) {
    return last.day;
  }
  const day = stockholmDay.format(moment);
  if (at >= WHOLE_HOURS) {
    last = { hour, day };
  }
  return day;
}

const stockholmMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The time of day in Sweden, `14:31`. */
export function timeInSweden(moment: Date): string {
  return minuteInSweden(moment).slice(-5);
}

/** Day and time of day in Sweden, `2024-10-11 14:31`. */
export function minuteInSweden(moment: Date): string {
  return stockholmMinute.format(moment);
}
