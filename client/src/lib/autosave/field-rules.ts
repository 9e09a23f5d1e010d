import type { Choice, Merged, PartRules, PlaceTexts } from './part-rules.js';

interface FieldRules<T> {
  labels: { readonly [Field in keyof T & string]: string };
  /** a field as it would be stored */
  stored: (field: keyof T & string, part: T) => unknown;
  read: (field: keyof T & string, part: T) => string;
  /** where more than what is stored tells whether two are the same; undefined: as stored */
  same?: (field: keyof T & string, one: T, other: T) => boolean | undefined;
  /** fields in what is sent that bear another name than in the draft */
  sentAs?: Readonly<Record<string, keyof T & string>>;
}

/** Rules for a part that is a number of fields, each of them one place. */
export function fieldRules<T extends object>({
  labels,
  stored,
  read,
  same,
  sentAs = {},
}: FieldRules<T>): PartRules<T> {
  const fields = Object.keys(labels) as (keyof T & string)[];
  const sameIn = (field: keyof T & string, one: T, other: T) =>
    same?.(field, one, other) ?? JSON.stringify(stored(field, one)) === JSON.stringify(stored(field, other));
  const changed = (one: T, other: T) => fields.filter((field) => !sameIn(field, one, other));
  const take = (draft: T, from: T, names: readonly string[]): T =>
    fields.reduce((now, field) => (names.includes(field) ? { ...now, [field]: from[field] } : now), draft);
  const isField = (name: string): name is keyof T & string => name in labels;
  return {
    same: (one, other) => fields.every((field) => sameIn(field, one, other)),
    keepKeys: (fresh) => fresh,
    merge: (base: T, mine: T, theirs: T): Merged<T> => {
      const both = changed(base, mine).filter((field) => !sameIn(field, mine, theirs));
      return {
        draft: take(theirs, mine, both),
        places: both.filter((field) => !sameIn(field, base, theirs)),
      };
    },
    without: take,
    settle: (draft: T, server: T, place: string, choice: Choice) =>
      choice === 'theirs' ? take(draft, server, [place]) : draft,
    texts: (draft: T, server: T, place: string): PlaceTexts =>
      isField(place)
        ? {
            label: labels[place],
            mine: read(place, draft),
            theirs: read(place, server),
          }
        : { label: place, mine: '', theirs: '' },
    changed,
    placeOf: (path) => {
      const name = /^\$\.([a-zA-Z]+)/.exec(path)?.[1] ?? '';
      return sentAs[name] ?? (isField(name) ? name : undefined);
    },
  };
}
