// When the meetings of a trial are held, one after the other.
const FIRST_DAY = Date.UTC(2025, 0, 2);
const DAY_MS = 86_400_000;
const DAYS = 300;
const HOURS = 12;

/** Answers what gives the time of the next meeting, `{day, start}`: no two alike among 3,600, however quick the machine, and none in a year to come. */
export function meetingTimes() {
  let given = 0;
  return () => {
    const day = new Date(FIRST_DAY + (given % DAYS) * DAY_MS).toISOString().slice(0, 10);
    const hour = 8 + (Math.floor(given / DAYS) % HOURS);
    given += 1;
    return { day, start: `${String(hour).padStart(2, '0')}:00` };
  };
}
