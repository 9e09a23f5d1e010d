/*
 * Days as `YYYY-MM-DD`, reckoned in UTC so that no time zone can move them. Public holidays: lag (1989:253) om allmänna
 * helgdagar; with midsommarafton, julafton and nyårsafton as lag (1930:173) 2 § has them for the end of a time limit.
 */

/** The day that many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export type Holiday =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'pentecost'
  | 'national-day'
  | 'midsummer'
  | 'all-saints'
  | 'christmas'
  | 'boxing-day'
  | Eve;
type Eve = 'midsummer-eve' | 'christmas-eve' | 'new-years-eve';

function publicHolidaysByName(year: number): [day: string, holiday: Holiday][] {
  const easter = easterSunday(year);
  return [
    [`${year}-01-01`, 'new-year'],
    [`${year}-01-06`, 'epiphany'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter'],
    [addDays(easter, 1), 'easter-monday'],
    [`${year}-05-01`, 'may-day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'pentecost'],
    [`${year}-06-06`, 'national-day'],
    [saturdayFrom(`${year}-06-20`), 'midsummer'],
    [saturdayFrom(`${year}-10-31`), 'all-saints'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxing-day'],
  ];
}

function evesByName(year: number): [day: string, holiday: Eve][] {
  return [
    [addDays(saturdayFrom(`${year}-06-20`), -1), 'midsummer-eve'],
    [`${year}-12-24`, 'christmas-eve'],
    [`${year}-12-31`, 'new-years-eve'],
  ];
}

/** Swedish public holidays of that year, in order (lag 1989:253 1 §; every Sunday is one too and not listed). */
export function publicHolidays(year: number): string[] {
  return publicHolidaysByName(year)
    .map(([day]) => day)
    .sort();
}

/** Which public holidays and eves the day is: mostly none, and two when Ascension falls on the first of May. */
export function holidaysOn(day: string): Holiday[] {
  const year = Number(day.slice(0, 4));
  return [...publicHolidaysByName(year), ...evesByName(year)].flatMap(([one, holiday]) =>
    one === day ? [holiday] : [],
  );
}

/** True on Saturdays, Sundays, public holidays and the three eves: a time limit does not end there (lag 1930:173 2 §). */
export function isDayOff(day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) {
    return true;
  }
  return holidaysOn(day).length > 0;
}

/** The day itself, or the next one on which a time limit may end. */
export function nextWeekday(day: string): string {
  let candidate = day;
  while (isDayOff(candidate)) {
    candidate = addDays(candidate, 1);
  }
  return candidate;
}

function saturdayFrom(day: string): string {
  return addDays(day, (6 - weekdayOf(day) + 7) % 7);
}

/** Gregorian computus (Oudin 1940). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skipped + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  const dayOfMonth = offset + 28 - 31 * Math.floor(month / 4);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
