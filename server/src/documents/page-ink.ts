import { PDFDict, type PDFPage, PDFStream } from 'pdf-lib';
import { ContentReader, type Operation } from './content-stream.js';
import { InkPath } from './ink-path.js';
import * as space from './ink-space.js';
import { beginning, changed, movePen, numbersIn, numbersOf, sixOf, type State, thing } from './ink-state.js';
import { TextPen } from './ink-text.js';
import { dataOf, key, nameOf } from './pdf-objects.js';

/*
 * Where on a page nothing is drawn. Careful rather than clever: what is not reckoned exactly is reckoned too large, and
 * what cannot be followed covers the whole page. Works on pages that have been made fit (`fit-pages.ts`).
 */

/** A page of more instructions than this is not followed to its end. */
const MOST_INSTRUCTIONS = 100_000;
const UNSEEN = new Set([3, 7]);

class TooMuch extends Error {}

class InkReader {
  private left: space.Box[];
  private instructions = 0;

  constructor(places: readonly space.Box[]) {
    this.left = [...places];
  }

  get free(): space.Box[] {
    return this.left;
  }

  ink(box: space.Box): void {
    this.left = this.left.filter((place) => !space.meets(place, box));
  }

  read(data: Uint8Array, resources: PDFDict | undefined, start: State): void {
    const pen = new TextPen();
    const saved: State[] = [];
    let state = start;
    let path = new InkPath();
    let cuts = false;
    for (const one of new ContentReader(data).operations()) {
      if (this.left.length === 0) {
        return;
      }
      if (++this.instructions > MOST_INSTRUCTIONS) {
        throw new TooMuch();
      }
      const { operator } = one;
      const numbers = numbersOf(one);
      if (operator === 'q') {
        saved.push(state);
      } else if (operator === 'Q') {
        state = saved.pop() ?? state;
      } else if (/^(m|l|c|v|y|re)$/.test(operator)) {
        path.draw(operator, numbers, state.matrix);
      } else if (/^(W|W\*)$/.test(operator)) {
        cuts = true;
      } else if (/^([fFSsBbn]|f\*|[Bb]\*)$/.test(operator)) {
        this.paint(operator, path, state);
        if (cuts && path.box !== space.NO_PATH) {
          state = { ...state, clip: space.within(state.clip, path.box) };
        }
        path = new InkPath();
        cuts = false;
      } else if (operator === 'Do' || operator === 'BI') {
        this.draw(one, resources, state);
      } else if (operator === 'sh') {
        this.ink(state.clip);
      } else if (/^(Tj|TJ|'|")$/.test(operator)) {
        state = this.write(one, pen, state);
      } else {
        state = changed(state, one, numbers, resources);
        movePen(pen, operator, numbers, state.text);
      }
    }
  }

  private paint(operator: string, path: InkPath, state: State): void {
    const filled = /^[fFBb]/.test(operator);
    const stroked = /^[SsBb]/.test(operator);
    if (stroked) {
      const round = path.reach(state.lineWidth * space.growth(state.matrix), state.miter);
      this.ink(space.within(space.wider(path.box, Math.max(0.5, round)), state.clip));
    } else if (filled && (!state.white || state.mixed)) {
      this.ink(space.within(path.box, state.clip));
    }
  }

  private write({ operator, operands }: Operation, pen: TextPen, state: State): State {
    const numbers = numbersOf({ operands });
    const [wordSpace = 0, letterSpace = 0] = operator === '"' ? numbers : [];
    const after = operator === '"' ? { ...state, text: { ...state.text, wordSpace, letterSpace } } : state;
    if (operator === "'" || operator === '"') {
      pen.nextLine(0, -state.text.leading);
    }
    const shown = operator === '"' ? operands.filter(({ kind }) => kind === 'string') : operands;
    const covered = pen.show(shown, after.text);
    if (!UNSEEN.has(state.text.mode)) {
      const box = covered && space.boxAt(space.moved(covered.matrix, state.matrix), covered.box);
      const round = state.text.mode === 0 ? 0 : state.lineWidth * space.growth(state.matrix) * state.miter;
      this.ink(box === undefined ? state.clip : space.within(space.wider(box, round), state.clip));
    }
    return after;
  }

  private draw({ operator, operands }: Operation, resources: PDFDict | undefined, state: State): void {
    const [first] = operands;
    const name = first?.kind === 'name' ? first.name : '';
    const drawn = operator === 'BI' ? undefined : thing(resources, 'XObject', name);
    if (!(drawn instanceof PDFStream) || nameOf(drawn.dict.lookup(key('Subtype'))) !== 'Form') {
      const box = space.boxAt(state.matrix, { left: 0, bottom: 0, right: 1, top: 1 });
      this.ink(space.within(box, state.clip));
      return;
    }
    const own = drawn.dict.lookup(key('Resources'));
    const matrix = space.moved(sixOf(drawn.dict.lookup(key('Matrix'))) ?? space.UNMOVED, state.matrix);
    const [a = 0, b = 0, c = 0, d = 0] = numbersIn(drawn.dict.lookup(key('BBox')));
    const frame = {
      left: Math.min(a, c),
      bottom: Math.min(b, d),
      right: Math.max(a, c),
      top: Math.max(b, d),
    };
    const clip = space.within(space.boxAt(matrix, frame), state.clip);
    this.read(dataOf(drawn), own instanceof PDFDict ? own : undefined, { ...state, matrix, clip });
  }
}

/** Which of some places, in the page's own space, nothing is drawn on. */
export function freeOf(page: PDFPage, places: readonly space.Box[]): space.Box[] {
  const reader = new InkReader(places);
  const contents = page.node.Contents();
  if (contents === undefined) {
    return reader.free;
  }
  if (!(contents instanceof PDFStream)) {
    return [];
  }
  try {
    reader.read(dataOf(contents), page.node.Resources(), beginning);
    return reader.free;
  } catch (error) {
    if (error instanceof TooMuch) {
      return [];
    }
    throw error;
  }
}
