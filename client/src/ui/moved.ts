/** The list with one of it at another place (counted from 0 among the others); beyond the ends it stops at the end. */
export function moved<T>(list: readonly T[], one: T, place: number): T[] {
  const rest = list.filter((other) => other !== one);
  return rest.toSpliced(Math.max(0, Math.min(place, rest.length)), 0, one);
}
