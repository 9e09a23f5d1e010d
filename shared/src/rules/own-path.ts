/**
 * The path to go on to, if it is one of our own; else the first page. A link that somebody else has made must not lead away from here:
 * browsers leave out control characters, and take a backslash for a slash, before they look whether two slashes begin another host.
 */
export function ownPath(path: string | null): string {
  return path !== null && /^\/(?!\/)[^\u0000-\u0020\u007f\\]*$/u.test(path) ? path : '/';
}
