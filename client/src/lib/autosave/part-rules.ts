export interface Versioned<T> {
  part: T;
  version: number;
}

/** A part as the server answers it, with who saved it last, and when (ISO 8601), where it is told. */
export interface Stored<T> extends Versioned<T> {
  who?: string | null;
  at?: string | null;
}

export type Choice = 'mine' | 'theirs';

export interface Merged<T> {
  /** theirs where only they changed; mine where I did, also where both did */
  draft: T;
  /** the places that both have changed, each in its own way */
  places: string[];
}

/** One place that two have changed, as both texts read. */
export interface PlaceTexts {
  label: string;
  mine: string;
  theirs: string;
}

/** What the saving of a part has to know of it. A place is a field, or a row of a list, by a name of the part's own. */
export interface PartRules<T> {
  /** true: the two would be stored alike */
  same: (one: T, other: T) => boolean;
  /** the part as it came from the server, its rows with the keys that they bear in `known` */
  keepKeys: (fresh: T, known: T) => T;
  merge: (base: T, mine: T, theirs: T) => Merged<T>;
  /** what came from the server, with what of the draft lives on the screen by itself: a text that others write in too */
  withLive?: (theirs: T, draft: T) => T;
  /** the draft with these places as the server holds them: what can be saved while they are not settled */
  without: (draft: T, server: T, places: readonly string[]) => T;
  /** settles a place of the draft that another has changed as well */
  settle: (draft: T, server: T, place: string, choice: Choice) => T;
  texts: (draft: T, server: T, place: string) => PlaceTexts;
  /** every place in which the draft differs from what the server holds */
  changed: (draft: T, server: T) => string[];
  /** the place that a fault of form is about, by its path in what was sent: `$.recipients[0].email` */
  placeOf: (path: string) => string | undefined;
}
