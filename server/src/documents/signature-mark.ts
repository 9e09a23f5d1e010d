import { ink, quiet } from './house-style.js';
import { baselineOf, breakLines, type Line, placeLine, plain, type TextStyle } from './lines.js';
import { Painter } from './painter.js';

/** What a field shows once it is signed: lines from above, the first of them in the colour of ink. */
export interface SignatureMark {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** YYYY-MM-DD */
  readonly day: string;
}

const inset = { x: 4, y: 3 };
const LARGEST = 9.5;
const SMALLEST = 5;
const STEP = 0.5;

const styleOf = (size: number, first: boolean): TextStyle => ({
  size,
  leading: size * 1.25,
  // no bold: each signature has its letters of its own, and those of a second cut are 2 kB
  colour: first ? ink : quiet,
});

interface Laid {
  readonly line: Line;
  readonly style: TextStyle;
}

function laid(lines: readonly string[], width: number, size: number): Laid[] {
  return lines.flatMap((text, i) => {
    const style = styleOf(size, i === 0);
    return breakLines(plain(text), width, style).map((line) => ({ line, style }));
  });
}

/** As large as there is room for. What does not fit at all ends with an ellipsis: the signature itself holds it whole. */
function fitted({ lines, width, height }: SignatureMark): Laid[] {
  const room = { width: width - 2 * inset.x, height: height - 2 * inset.y };
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    const tried = laid(lines, room.width, size);
    if (tried.length * size * 1.25 <= room.height) {
      return tried;
    }
  }
  const most = Math.max(1, Math.floor(room.height / (SMALLEST * 1.25)));
  const style = styleOf(SMALLEST, false);
  const ellipsis = breakLines(plain('…'), room.width, style).map((line) => ({ line, style }));
  return [...laid(lines, room.width, SMALLEST).slice(0, most - 1), ...ellipsis];
}

/** A PDF of one page as large as the field, with all fonts embedded: what the field shows once it is signed. */
export function signatureMark(mark: SignatureMark): Uint8Array {
  const { width, height, day } = mark;
  const painter = new Painter({ title: 'Underskrift', author: '', day });
  painter.addPage([width, height]);
  let y = inset.y;
  for (const { line, style } of fitted(mark)) {
    painter.fragments(placeLine(line, inset.x), y + baselineOf(style));
    y += style.leading;
  }
  return painter.finish();
}
