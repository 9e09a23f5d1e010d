import { PDFArray, PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import type { Operation } from './content-stream.js';
import { dictOf } from './fit-resources.js';
import * as space from './ink-space.js';
import { NO_TEXT, reachOf, type TextPen, type TextState } from './ink-text.js';
import { key, nameOf, numberOf, valuesOf } from './pdf-objects.js';

/* What of the state of graphics (ISO 32000-1, 8.4) says where something is drawn. */

export interface State {
  readonly matrix: space.Matrix;
  readonly clip: space.Box;
  readonly text: TextState;
  readonly lineWidth: number;
  readonly miter: number;
  /** what is filled is white, and nothing but paper is seen there */
  readonly white: boolean;
  /** whether ones in every part of a colour are white in the space of colours that is chosen */
  readonly whitens: boolean;
  /** a way of mixing in which white could be seen */
  readonly mixed: boolean;
}

/** The state in which a page begins. */
export const beginning: State = {
  matrix: space.UNMOVED,
  clip: space.EVERYWHERE,
  text: NO_TEXT,
  lineWidth: 1,
  miter: 10,
  white: false,
  whitens: true,
  mixed: false,
};

export const numbersOf = ({ operands }: Pick<Operation, 'operands'>) =>
  operands.flatMap((one) => (one.kind === 'other' ? [Number(one.text)] : []));

export const numbersIn = (array: PDFObject | undefined) =>
  array instanceof PDFArray ? valuesOf(array).map((one) => numberOf(one) ?? NaN) : [];

export function sixOf(array: PDFObject | undefined): space.Matrix | undefined {
  const [a, b, c, d, e, f] = numbersIn(array);
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? undefined
    : [a, b, c, d, e, f];
}

export function thing(resources: PDFDict | undefined, kind: string, name: string) {
  const all = resources?.lookup(key(kind));
  return all instanceof PDFDict ? all.lookup(PDFName.of(name)) : undefined;
}

/** Whether ones in every part of a colour are white in that space. */
function whitens(resources: PDFDict | undefined, name: string): boolean {
  const named = thing(resources, 'ColorSpace', name);
  const kind = named instanceof PDFArray ? nameOf(named.lookup(0)) : (nameOf(named) ?? name);
  return ['DeviceRGB', 'DeviceGray', 'CalRGB', 'CalGray', 'ICCBased'].includes(kind ?? '');
}

export function changed(
  state: State,
  one: Operation,
  numbers: readonly number[],
  resources: PDFDict | undefined,
): State {
  const [first = 0] = numbers;
  const [named] = one.operands;
  const name = named?.kind === 'name' ? named.name : '';
  const text = (more: Partial<TextState>): State => ({ ...state, text: { ...state.text, ...more } });
  switch (one.operator) {
    case 'cm': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      return { ...state, matrix: space.moved([a, b, c, d, e, f], state.matrix) };
    }
    case 'w':
      return { ...state, lineWidth: first };
    case 'M':
      return { ...state, miter: first };
    case 'g':
    case 'rg':
      return { ...state, white: numbers.length > 0 && numbers.every((part) => part === 1), whitens: true };
    case 'cs':
      return { ...state, white: false, whitens: whitens(resources, name) };
    case 'sc':
    case 'scn':
      return { ...state, white: state.whitens && numbers.length > 0 && numbers.every((part) => part === 1) };
    case 'gs':
      return mixing(state, dictOf(thing(resources, 'ExtGState', name)));
    case 'Tf': {
      const font = thing(resources, 'Font', name);
      return text({ font: font instanceof PDFDict ? reachOf(font) : null, size: first });
    }
    case 'Tc':
      return text({ letterSpace: first });
    case 'Tw':
      return text({ wordSpace: first });
    case 'Tz':
      return text({ stretch: first / 100 });
    case 'TL':
      return text({ leading: first });
    case 'TD':
      return text({ leading: -(numbers[1] ?? 0) });
    case 'Ts':
      return text({ rise: first });
    case 'Tr':
      return text({ mode: first });
    default:
      return state;
  }
}

function mixing(state: State, dict: PDFDict | undefined): State {
  const width = numberOf(dict?.lookup(key('LW')));
  const miter = numberOf(dict?.lookup(key('ML')));
  const way = dict?.lookup(key('BM'));
  const font = dict?.lookup(key('Font'));
  const [held, size] = font instanceof PDFArray ? valuesOf(font) : [];
  return {
    ...state,
    lineWidth: width ?? state.lineWidth,
    miter: miter ?? state.miter,
    mixed:
      way === undefined ? state.mixed : !['Normal', 'Compatible', 'Multiply'].includes(nameOf(way) ?? ''),
    text:
      held instanceof PDFDict
        ? { ...state.text, font: reachOf(held), size: numberOf(size) ?? 0 }
        : state.text,
  };
}

/** Moves to where the next letters stand. */
export function movePen(pen: TextPen, operator: string, numbers: readonly number[], text: TextState): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  switch (operator) {
    case 'BT':
      pen.begin();
      break;
    case 'Tm':
      pen.begin([a, b, c, d, e, f]);
      break;
    case 'Td':
    case 'TD':
      pen.nextLine(numbers[0] ?? 0, numbers[1] ?? 0);
      break;
    case 'T*':
      pen.nextLine(0, -text.leading);
      break;
  }
}
