const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden, YYYY-MM-DD, wherever the browser is. */
export function today(): string {
  return day.format(new Date());
}
