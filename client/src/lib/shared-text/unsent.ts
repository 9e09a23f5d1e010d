/** What of a text has been written here and may not have reached the server, as it stands in the draft. */
export interface Unsent {
  /** the page in which it was written */
  session: string;
  /** how far that page had come */
  upTo: number;
  /** a Yjs update in base64; empty: nothing has been written */
  update: string;
}

/** Names what is unsent: the server has got it when the part that it was sent in bears the same name. */
export function unsentMark(unsent: Unsent | undefined): string {
  return unsent === undefined || unsent.update === '' ? '' : `${unsent.session} ${unsent.upTo}`;
}
