import { PDFArray, PDFDict, PDFRef, type PDFObject } from 'pdf-lib';
import { key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { Examined, Fault, Look, ToDict } from './conformance-fault.js';

const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
export interface Element {
  type: string;
  kids: Element[];
  dict: PDFDict;
  /** page and number of each piece of marked content */
  content: { page: PDFRef | undefined; mcid: number }[];
  /** annotations that stand in it, each with the page that it is said to be on */
  annotations: { page: PDFRef | undefined; annotation: PDFDict }[];
}

/** An element of the structure with all below it. */
export function readElement(
  object: PDFObject,
  page: PDFRef | undefined,
  dict: ToDict,
  look: Look,
): Element[] {
  const own = dict(object);
  if (own === undefined || !own.has(key('S'))) {
    return [];
  }
  const at = own.get(key('Pg'));
  const here = at instanceof PDFRef ? at : page;
  const element: Element = {
    type: nameOf(own.get(key('S'))) ?? '',
    kids: [],
    dict: own,
    content: [],
    annotations: [],
  };
  const held = look(own.get(key('K')));
  for (const kid of held instanceof PDFArray
    ? held.asArray()
    : held === undefined
      ? []
      : [own.get(key('K'))]) {
    const number = numberOf(look(kid));
    const inner = dict(kid);
    if (number !== undefined) {
      element.content.push({ page: here, mcid: number });
    } else if (nameOf(inner?.get(key('Type'))) === 'MCR') {
      const other = inner?.get(key('Pg'));
      const mcid = numberOf(inner?.get(key('MCID'))) ?? -1;
      element.content.push({ page: other instanceof PDFRef ? other : here, mcid });
    } else if (nameOf(inner?.get(key('Type'))) === 'OBJR') {
      const other = inner?.get(key('Pg'));
      const annotation = dict(inner?.get(key('Obj')));
      if (annotation !== undefined) {
        element.annotations.push({ page: other instanceof PDFRef ? other : here, annotation });
      }
    } else if (kid !== undefined) {
      element.kids.push(...readElement(kid, here, dict, look));
    }
  }
  return [element];
}

const NUMBERINGS = new Set(
  'None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha'.split(' '),
);

const ALLOWED_KIDS: Readonly<Record<string, RegExp>> = {
  Table: /^(Caption )?(TR |THead |TBody |TFoot )+(Caption )?$/,
  TR: /^(TH |TD )+$/,
  L: /^(Caption )?(L |LI )+$/,
  LI: /^(Lbl |LBody )+$/,
  TOC: /^(Caption )?(TOC |TOCI )+$/,
  TOCI: /^(Lbl |Reference |NonStruct |P |TOC )+$/,
};
const ALLOWED_PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'TOCI'],
  TOCI: ['TOC'],
};

/** Types, headings, lists, tables and figures. */
export function checkStructure(top: readonly Element[], fault: Fault): void {
  let level = 0;
  const notes = new Set<string>();
  const visit = (element: Element, parent: Element | undefined) => {
    const { type, kids, dict: own } = element;
    if (!own.has(key('P'))) {
      fault('UA 7.1', `${type} does not say where it belongs`);
    }
    for (const entry of ['Alt', 'ActualText', 'E']) {
      if (own.has(key(entry)) && !textOf(own.lookup(key(entry)))?.trim()) {
        fault('UA 7.2', `${type} with an empty ${entry}`);
      }
    }
    if (type === 'H') {
      fault('UA 7.4.4', 'a heading without a level beside headings with one');
    }
    if (type === 'Note') {
      const id = textOf(own.lookup(key('ID'))) ?? '';
      if (id === '' || notes.has(id)) {
        fault('UA 7.9', 'a note without a name of its own');
      }
      notes.add(id);
    }
    if (type === 'Formula' && !textOf(own.get(key('Alt')))) {
      fault('UA 7.7', 'a formula without words');
    }
    if (type === 'Annot') {
      fault('UA 7.18', `${type}, and our documents have none`);
    }
    if (type === 'Form' && (element.annotations.length !== 1 || element.content.length + kids.length > 0)) {
      fault('UA 7.18.4', 'a place to sign without its field, or with more than that');
    }
    if (type === 'L' && kids.some((kid) => kid.kids.some((label) => label.type === 'Lbl'))) {
      const attributes = own.lookup(key('A'));
      if (
        !(attributes instanceof PDFDict) ||
        !NUMBERINGS.has(nameOf(attributes.lookup(key('ListNumbering'))) ?? '')
      ) {
        fault('UA 7.6', 'a list with labels that does not say how it is numbered');
      }
    }
    if (!STANDARD_TYPES.has(type)) {
      fault('A 6.7.3.4', `the structure type ${type}`);
    }
    const row = kids.map((kid) => `${kid.type} `).join('');
    if (ALLOWED_KIDS[type]?.test(row) === false) {
      fault('UA 7.2', `${type} holds ${row}`);
    }
    if (ALLOWED_PARENTS[type]?.includes(parent?.type ?? '') === false) {
      fault('UA 7.2', `${type} stands in ${parent?.type}`);
    }
    const heading = /^H([1-6])$/.exec(type);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1) {
        fault('UA 7.4.2', `H${next} after ${level === 0 ? 'no heading' : `H${level}`}`);
      }
      level = next;
      if (element.content.length === 0 && kids.length === 0) {
        fault('UA 7.4', 'an empty heading');
      }
    }
    if (type === 'Figure') {
      checkFigure(own, fault);
    }
    if (type === 'Link' && (element.annotations.length === 0 || element.content.length === 0)) {
      fault('UA 7.18.5', 'a link that leads nowhere, or without text');
    }
    if (type === 'Table') {
      checkTable(element, fault);
    }
    kids.forEach((kid) => visit(kid, element));
  };
  top.forEach((element) => visit(element, undefined));
  if (top.length !== 1 || top[0]?.type !== 'Document') {
    fault('A 6.7.3', `the structure begins with ${top.map(({ type }) => type).join(', ')}`);
  }
}

function checkFigure(figure: PDFDict, fault: Fault): void {
  if (!textOf(figure.get(key('Alt')))) {
    fault('UA 7.3', 'a figure without words');
  }
  const attributes = figure.lookup(key('A'));
  const box = attributes instanceof PDFDict ? attributes.lookup(key('BBox')) : undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] =
    box instanceof PDFArray ? valuesOf(box).map((one) => numberOf(one) ?? 0) : [];
  if (right <= left || top <= bottom) {
    fault('UA 7.3', 'a figure that does not say where it stands');
  }
}

/** Names of types that the file gives a meaning: our documents need none. */
export function checkRoles(root: PDFDict, { dict, fault }: Examined): void {
  const roles = dict(root.get(key('RoleMap')));
  for (const name of roles?.keys() ?? []) {
    const told = name.decodeText();
    if (STANDARD_TYPES.has(told)) {
      fault('A 6.7.3.4', `${told} is given another meaning`);
    }
    const chain = new Set([told]);
    let next = nameOf(roles?.lookup(name));
    while (next !== undefined && !STANDARD_TYPES.has(next) && !chain.has(next)) {
      chain.add(next);
      next = nameOf(roles?.lookup(key(next)));
    }
    if (next === undefined || !STANDARD_TYPES.has(next)) {
      fault('A 6.7.3.4', `${told} means nothing, or itself`);
    }
  }
}

function checkTable(table: Element, fault: Fault): void {
  const rows = table.kids.filter(({ type }) => type === 'TR');
  const count = rows[0]?.kids.length;
  const scopeOf = (cell: Element) => nameOf(cell.dict.lookupMaybe(key('A'), PDFDict)?.get(key('Scope')));
  const headed = rows[0]?.kids.every((cell) => scopeOf(cell) === 'Column') === true;
  for (const row of rows) {
    if (row.kids.length !== count) {
      fault('UA 7.2', `a table of ${count} columns has a row of ${row.kids.length}`);
    }
    if (!headed && scopeOf(row.kids[0] ?? row) !== 'Row') {
      fault('UA 7.5', 'a cell without a heading');
    }
    if (row.kids.some((cell) => cell.type === 'TH' && scopeOf(cell) === undefined)) {
      fault('UA 7.5', 'a heading that does not say what it heads');
    }
  }
}

/** The tree that leads from a number on a page to the structure. */
export function readNumberTree(
  tree: PDFDict | undefined,
  dict: ToDict,
  look: Look,
): Map<number, PDFObject | undefined> {
  const found = new Map<number, PDFObject | undefined>();
  const visit = (node: PDFDict | undefined) => {
    const numbers = node?.lookupMaybe(key('Nums'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      found.set(numberOf(look(numbers[i])) ?? -1, look(numbers[i + 1]));
    }
    valuesOf(node?.lookupMaybe(key('Kids'), PDFArray)).forEach((kid) => visit(dict(kid)));
  };
  visit(tree);
  return found;
}
