/**
 * True when the second time of day (HH:MM) lies before the first, and it cannot be that the meeting went on past
 * midnight: an evening's sitting that ends in the small hours is no slip.
 */
export function isBackwards(from: string, to: string): boolean {
  const pastMidnight = from >= '15:00' && to < '05:00';
  return to < from && !pastMidnight;
}
