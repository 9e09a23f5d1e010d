interface Days {
  from: string | null;
  until: string | null;
}

/** Days as read in a table: `från 2027-01-01`, `2023-01-01–2026-12-31`, `tills vidare`. */
export function daysInWords({ from, until }: Days): string {
  if (from === null && until === null) {
    return 'tills vidare';
  }
  if (until === null) {
    return `från ${from ?? ''}`;
  }
  return from === null ? `till ${until}` : `${from}–${until}`;
}

/** `Mandatperiod 2023-01-01–2026-12-31.`, or nothing where it has not been given. */
export function mandatePeriodWords({
  mandateFrom,
  mandateUntil,
}: {
  mandateFrom: string | null;
  mandateUntil: string | null;
}): string {
  return mandateFrom === null && mandateUntil === null
    ? ''
    : `Mandatperiod ${daysInWords({ from: mandateFrom, until: mandateUntil })}.`;
}

/** The next names for seats: numbers on from the greatest one that there is. */
export function nextLabels(labels: readonly string[], count: number): string[] {
  const numbers = labels.map(Number).filter((number) => Number.isInteger(number) && number > 0);
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, index) => String(last + 1 + index));
}
