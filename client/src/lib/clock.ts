/** The time that the browser knows, in ms since 1970: right enough to wait by, not to write in a protocol. */
export function now(): number {
  return Date.now();
}
