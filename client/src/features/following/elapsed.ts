const MINUTE = 60_000;

/** How long ago a moment (ISO 8601) was, in whole minutes: `0 min`, `1 h 5 min`. */
export function elapsedMinutes(since: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/** The same by the second, as on a stopwatch: `2:05`. */
export function elapsedClock(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
