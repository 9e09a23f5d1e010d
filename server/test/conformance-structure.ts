import { PDFArray, PDFDict, PDFRef, type PDFObject } from 'pdf-lib';
import { key, nameOf, numberOf, textOf, valuesOf } from '../src/documents/pdf-objects.js';
import type { Fault, Look, ToDict } from './conformance-fault.js';

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
  const visit = (element: Element, parent: Element | undefined) => {
    const { type, kids, dict: own } = element;
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
    if (type === 'Figure' && !textOf(own.get(key('Alt')))) {
      fault('UA 7.3', 'a figure without words');
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
