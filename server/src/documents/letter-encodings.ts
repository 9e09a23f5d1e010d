/*
 * What single bytes mean in the two encodings that a TrueType font may have (ISO 32000-1, annex D.2): codes that the
 * standard gives no letter are left out, and with them the few whose letter readers do not agree on.
 */

const WINDOWS = new TextDecoder('windows-1252');
const MACINTOSH = new TextDecoder('macintosh');
const letterOf = (decoder: InstanceType<typeof TextDecoder>, code: number) =>
  decoder.decode(Uint8Array.of(code)).codePointAt(0);

const NO_WINDOWS_LETTER = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const SAME_AS: Readonly<Record<number, number>> = { 0xa0: 0x20, 0xad: 0x2d };
const isPlain = (code: number) => code > 0x1f && code < 0x7f;

/** The letter that a byte stands for; undefined where the encoding has none. */
export function letterIn(encoding: string, code: number): number | undefined {
  switch (encoding) {
    case 'WinAnsiEncoding':
      return code < 0x20 || NO_WINDOWS_LETTER.has(code)
        ? undefined
        : letterOf(WINDOWS, SAME_AS[code] ?? code);
    case 'MacRomanEncoding':
      return isPlain(code) || (code > 0x7f && code < 0xa0) ? letterOf(MACINTOSH, code) : undefined;
    default:
      return undefined;
  }
}

/** Encodings whose letters everyone knows. */
export const KNOWN_ENCODINGS: ReadonlySet<string> = new Set(['WinAnsiEncoding', 'MacRomanEncoding']);

/** The codes that a font of drawings or of a Type 1 program gives names of its own (9.6.6.1). */
export function namesOfDifferences(values: readonly (number | string | undefined)[]): Map<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const value of values) {
    if (typeof value === 'number') {
      code = value;
    } else if (typeof value === 'string') {
      names.set(code++, value);
    }
  }
  return names;
}
