/*
 * An organisation chooses one colour. What stands on it and what it stands on must be readable in light and dark
 * (WCAG 2.2, 1.4.3: 4.5:1), so the tones are derived from it here, keeping its hue, and a colour from which no readable
 * tone can be made without making it another colour is refused.
 */

/** lightness 0–1, the two axes of colour */
interface Oklab {
  l: number;
  a: number;
  b: number;
}

type Rgb = [number, number, number];

/** Tones for one ground, light or dark. */
export interface AccentTones {
  accent: string;
  strong: string;
  fill: string;
  fillHover: string;
  wash: string;
}

export type BrandColour =
  { ok: true; light: AccentTones; dark: AccentTones } | { ok: false; reason: 'no-colour' | 'too-light' };

/** What a text needs against its ground. A little more than the law's 4.5, for what rounding takes. */
export const READABLE = 4.5;
/** The grounds that text in the accent stands on (client `ui/tokens.css`). */
export const GROUNDS = { light: ['#ffffff', '#f5f6f7'], dark: ['#16181a', '#1e2124', '#202326'] } as const;
/** How much darker than chosen it may become on white paper and still be the colour that was chosen. */
const MOST_DARKENED = 0.16;
const STEP = 0.004;

function read(hex: string): Rgb | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return parts === null
    ? undefined
    : ([1, 2, 3].map((part) => Number.parseInt(parts[part] ?? '', 16) / 255) as Rgb);
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const curved = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

function luminance(hex: string): number {
  const [r, g, b] = (read(hex) ?? [0, 0, 0]).map(linear) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1–21 (WCAG). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// Björn Ottosson, https://bottosson.github.io/posts/oklab/: equal steps look equal, and the hue stays
function toOklab(rgb: Rgb): Oklab {
  const [r, g, b] = rgb.map(linear) as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toRgb({ l: light, a, b }: Oklab): Rgb {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const mixed: Rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return mixed.map(curved) as Rgb;
}

const onScreen = (rgb: Rgb) => rgb.every((part) => part >= -0.0005 && part <= 1.0005);

/** A tone of the colour at another lightness, as strong in colour as a screen can show it there, at most `share`. */
function tone({ a, b }: Oklab, l: number, share = 1): string {
  let strength = share;
  let rgb = toRgb({ l, a: a * strength, b: b * strength });
  while (!onScreen(rgb) && strength > 0.02) {
    strength *= 0.94;
    rgb = toRgb({ l, a: a * strength, b: b * strength });
  }
  const byte = (part: number) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(byte).join('')}`;
}

/** The first lightness from `from`, step by step, whose tone can be read on all the grounds; undefined beyond `to`. */
function readableFrom(lab: Oklab, from: number, to: number, grounds: readonly string[]): number | undefined {
  const step = to < from ? -STEP : STEP;
  for (let l = from; step < 0 ? l >= to : l <= to; l += step) {
    const candidate = tone(lab, l);
    if (grounds.every((ground) => contrast(candidate, ground) >= READABLE)) {
      return l;
    }
  }
  return undefined;
}

function lightTones(chosen: string, lab: Oklab): AccentTones | undefined {
  const wash = tone(lab, 0.957, 0.16);
  const grounds = [...GROUNDS.light, wash];
  const l = readableFrom(lab, lab.l, lab.l - MOST_DARKENED, grounds);
  if (l === undefined) {
    return undefined;
  }
  // chosen as it is where it can be read as it is
  const accent = l === lab.l ? chosen : tone(lab, l);
  return {
    accent,
    strong: tone(lab, Math.max(0.1, l - 0.1)),
    fill: accent,
    fillHover: tone(lab, Math.max(0.1, l - 0.06)),
    wash,
  };
}

function darkTones(lab: Oklab): AccentTones {
  const wash = tone(lab, 0.29, 0.4);
  const l = readableFrom(lab, Math.max(lab.l, 0.78), 1, [...GROUNDS.dark, wash]) ?? 1;
  // white letters stand on what is filled
  const fill = readableFrom(lab, Math.max(lab.l, 0.62), 0, ['#ffffff']) ?? 0;
  return {
    accent: tone(lab, l),
    strong: tone(lab, Math.min(0.97, l + 0.08)),
    fill: tone(lab, fill),
    fillHover: tone(lab, fill - 0.05),
    wash,
  };
}

/** The tones of an organisation's colour, or why it cannot be the colour of what is pressed. */
export function brandColour(hex: string): BrandColour {
  const rgb = read(hex);
  if (rgb === undefined) {
    return { ok: false, reason: 'no-colour' };
  }
  const lab = toOklab(rgb);
  const light = lightTones(hex.toLowerCase(), lab);
  return light === undefined ? { ok: false, reason: 'too-light' } : { ok: true, light, dark: darkTones(lab) };
}
