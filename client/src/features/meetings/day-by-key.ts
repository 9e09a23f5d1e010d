import { addDays, weekdayOf } from '@klubbat/shared/rules/calendar';
import { addMonths, dayInMonth, monthOf } from '@klubbat/shared/rules/month';

/** The day to which a key leads in a calendar; none when the key is not one of its own. */
export function dayByKey(day: string, key: string): string | undefined {
  const fromMonday = (weekdayOf(day) + 6) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -fromMonday);
    case 'End':
      return addDays(day, 6 - fromMonday);
    case 'PageUp':
      return dayInMonth(day, addMonths(monthOf(day), -1));
    case 'PageDown':
      return dayInMonth(day, addMonths(monthOf(day), 1));
    default:
      return undefined;
  }
}
