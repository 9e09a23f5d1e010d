/*
 * What is being written holds a long text several times over: as the server has it, as it stands on the screen, as it was
 * sent. On the device it stands once, and of the others what differs: it takes a quarter of the room and of the time.
 */

/** Shorter strings stand where they are. */
const LONG = 1_000;
/** Stands for a long text, in the place of which it is; no part has a field of that name. */
const PLACE = '§';

/** A text as it is, or as it differs from another: the place of that one, so many letters of its beginning, the letters between, so many of its end. */
type PackedText = string | [like: number, start: number, between: string, end: number];

interface Packed {
  texts: PackedText[];
  packed: unknown;
}

/** A value as JSON, in which every long text stands once. */
export function pack(value: unknown): string {
  const places = new Map<string, number>();
  const packed = JSON.stringify(value, (_name, one: unknown) => {
    if (typeof one !== 'string' || one.length < LONG) {
      return one;
    }
    const place = places.get(one) ?? places.size;
    places.set(one, place);
    return { [PLACE]: place };
  });
  return `{"texts":${JSON.stringify(packTexts([...places.keys()]))},"packed":${packed}}`;
}

/**
 * The value that was packed, or what stands there in JSON if it was not.
 *
 * @throws SyntaxError when it is no JSON
 */
export function unpack(json: string): unknown {
  const stored = JSON.parse(json) as Packed | null;
  if (stored?.packed === undefined) {
    return stored;
  }
  const texts: string[] = [];
  for (const text of stored.texts) {
    texts.push(typeof text === 'string' ? text : textLike(texts[text[0]] ?? '', text));
  }
  return withTexts(stored.packed, texts);
}

function packTexts(texts: readonly string[]): PackedText[] {
  const whole: number[] = [];
  return texts.map((text, place): PackedText => {
    for (const like of whole) {
      const other = texts[like] ?? '';
      const most = Math.min(text.length, other.length);
      const start = sameStart(text, other, most);
      const end = sameEnd(text, other, most - start);
      if (start + end > most / 2) {
        return [like, start, text.slice(start, text.length - end), end];
      }
    }
    whole.push(place);
    return text;
  });
}

function textLike(other: string, [, start, between, end]: Exclude<PackedText, string>): string {
  return other.slice(0, start) + between + other.slice(other.length - end);
}

function sameStart(one: string, other: string, most: number): number {
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) {
    at += 1;
  }
  return at;
}

function sameEnd(one: string, other: string, most: number): number {
  let at = 0;
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)) {
    at += 1;
  }
  return at;
}

function withTexts(value: unknown, texts: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => withTexts(one, texts));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return PLACE in value
    ? texts[value[PLACE] as number]
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, texts)]));
}
