let made = 0;

/** A key for a row of a form: rows have no identity until they are saved, and two may say the same. */
export function rowKey(): string {
  made += 1;
  return `row-${made}`;
}
