/** What common mail servers take, less what the encoding of a mail adds (a third). */
const LARGEST_FILE = 20 * 1024 * 1024;

/** True for a file that a receiver's mail server would turn away: it goes as a link. */
export function goesByLink(bytes: number): boolean {
  return bytes > LARGEST_FILE;
}
