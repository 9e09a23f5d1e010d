const offsets = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });

/** A day and a time of day in Sweden as a moment with its offset: `2025-01-14T13:00:00+01:00`. */
export function swedishMoment(day: string, time: string): string {
  const about = new Date(`${day}T${time}:00+01:00`);
  const name = offsets.formatToParts(about).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${day}T${time}:00${name.replace('GMT', '') || '+00:00'}`;
}
