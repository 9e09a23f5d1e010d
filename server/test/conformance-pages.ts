import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject, type PDFPage } from 'pdf-lib';
import { ContentReader, knownOperators, type Operand } from '../src/documents/content-stream.js';
import { dataOf, key, nameOf, numberOf, valuesOf } from '../src/documents/pdf-objects.js';
import { type FontUse, TextUse } from '../src/documents/text-use.js';
import type { Examined, Fault } from './conformance-fault.js';
import { checkNumber } from './conformance-file.js';
import { checkColours, checkGroup, checkIntent, checkResources } from './conformance-graphics.js';

/* The contents of pages: all of it tagged or an artifact, in known instructions, with all that they use at hand. */

const PAINTS = /^(f|F|f\*|S|s|B|b|B\*|b\*|Tj|TJ|'|"|Do|sh|BI)$/;
const SHOWS = /^(Tj|TJ|'|")$/;
const INLINE_FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT'.split(
    ' ',
  ),
);
/** Which resources an operator names. */
const USES: Readonly<Record<string, string>> = {
  Tf: 'Font',
  Do: 'XObject',
  gs: 'ExtGState',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
};
const DEVICES = new Set(['DeviceRGB', 'DeviceGray', 'DeviceCMYK', 'Pattern']);

/** How pages hang together with the structure, and what is gathered from them. */
export interface AroundPages {
  readonly owners: ReadonlyMap<string, PDFDict>;
  readonly parents: ReadonlyMap<number, PDFObject | undefined>;
  readonly fonts: Map<PDFDict, FontUse>;
  readonly seen: Set<PDFObject>;
  /** drawings that hold pieces of the structure */
  readonly tagged: Set<PDFObject>;
}

/** What was opened by a mark: `real` where it is a piece of the structure or an artifact. */
interface Mark {
  readonly tag: string;
  readonly real: boolean;
}

const tagsOf = (marks: readonly Mark[]) => marks.map(({ tag }) => tag).join(', ');

const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];

function checkBoxes({ node }: PDFPage, fault: Fault): void {
  for (const name of BOXES) {
    const held = node.lookup(key(name)) ?? (name === 'MediaBox' ? node.MediaBox() : undefined);
    if (held === undefined) {
      continue;
    }
    const [left = 0, bottom = 0, right = 0, top = 0] =
      held instanceof PDFArray ? valuesOf(held).map((one) => numberOf(one) ?? 0) : [];
    const sides = [Math.abs(right - left), Math.abs(top - bottom)];
    if (Math.min(...sides) < 3 || Math.max(...sides) > 14_400) {
      fault('A 6.1.13', `the size of a page's ${name}`);
    }
  }
}

function checkOperands(operands: readonly Operand[], fault: Fault): void {
  for (const one of operands) {
    if (one.kind === 'string' ? one.bytes.length > 32_767 : one.kind === 'name' && one.name.length > 127) {
      fault('A 6.1.13', 'a text or a name in a page that is too long');
    }
    if (one.kind === 'other' && !Number.isNaN(Number(one.text))) {
      checkNumber(Number(one.text), fault);
    }
  }
}

function checkInline(operands: readonly Operand[], fault: Fault): void {
  const names = operands.flatMap((one) => (one.kind === 'name' ? [one.name] : []));
  operands.forEach((one, i) => {
    const next = operands[i + 1];
    const value = next?.kind === 'name' ? next.name : undefined;
    if (one.kind !== 'name') {
      return;
    }
    if ((one.name === 'F' || one.name === 'Filter') && !INLINE_FILTERS.has(value ?? '')) {
      fault('A 6.1.10', `a picture packed by ${value}`);
    }
    if (one.name === 'Intent') {
      checkIntent(value, fault);
    }
  });
  if (names.some((name) => /^(LZW|LZWDecode|Crypt|JPXDecode|JBIG2Decode)$/.test(name))) {
    fault('A 6.1.10', 'a picture packed in a foreign way');
  }
  if (names.some((name) => name === 'CMYK' || name === 'DeviceCMYK')) {
    fault('A 6.2.4.3', 'a picture in colours of print');
  }
}

/** One page with all that is drawn on it. */
export function checkPage(page: PDFPage, around: AroundPages, { dict, look, fault }: Examined): void {
  const { node } = page;
  if (valuesOf(node.Annots()).length > 0 && nameOf(node.get(key('Tabs'))) !== 'S') {
    fault('UA 7.18.3', 'a page with links does not go by the structure');
  }
  checkBoxes(page, fault);
  checkGroup(node, fault);
  if (!node.has(key('Resources'))) {
    fault('A 6.2.2', 'a page takes its resources from another');
  }
  checkResources(dict(node.get(key('Resources'))), around.seen, fault);
  const slots = around.parents.get(numberOf(node.get(key('StructParents'))) ?? -1);
  const tagged = slots instanceof PDFArray ? slots.asArray() : [];
  const held = look(node.get(key('Contents')));
  const streams = held instanceof PDFArray ? valuesOf(held) : held === undefined ? [] : [held];
  const data = Buffer.concat(
    streams.flatMap((one) => (one instanceof PDFStream ? [Buffer.from(dataOf(one)), Buffer.from('\n')] : [])),
  );
  const seen = new Set<number>();
  const read = (
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    inside: readonly Mark[],
    depth: number,
    inherited?: PDFDict,
  ): boolean => {
    const open: Mark[] = [];
    const saved: (PDFDict | undefined)[] = [];
    let font = inherited;
    const text = new TextUse(around.fonts);
    text.choose(font);
    let holdsPieces = false;
    const named = (kind: string, name: string) => dict(resources?.get(key(kind)))?.lookup(PDFName.of(name));
    for (const operation of new ContentReader(bytes).operations()) {
      const { operator, operands } = operation;
      if (!knownOperators.has(operator)) {
        fault('A 6.2.2', `the operator ${operator}`);
      }
      checkOperands(operands, fault);
      const first = operands[0];
      const name = operands.findLast((one) => one.kind === 'name');
      const all = [...inside, ...open];
      if (operator === 'q') {
        saved.push(font);
        if (saved.length > 28) {
          fault('A 6.1.13', 'too deep a nesting');
        }
      } else if (operator === 'Q') {
        if (saved.length === 0) {
          fault('A 6.2.2', 'what was not opened on a page is closed');
        }
        font = saved.pop();
      } else if (operator === 'BMC' || operator === 'BDC') {
        const tag = first?.kind === 'name' ? first.name : '';
        if (tag === 'Artifact' ? all.length > 0 : all.some((mark) => mark.tag === 'Artifact')) {
          fault('UA 7.1', `${tag} inside ${tagsOf(all)}`);
        }
        if (tag === 'OC') {
          fault('A 6.9', 'a layer');
        }
        const number = operands.findIndex((one) => one.kind === 'name' && one.name === 'MCID');
        const value = operands[number + 1];
        if (number > 0 && value?.kind === 'other') {
          const mcid = Number(value.text);
          const owner = around.owners.get(`${page.ref.toString()} ${mcid}`);
          if (seen.has(mcid) || owner === undefined || look(tagged[mcid]) !== owner) {
            fault('UA 7.1', `content ${mcid} of a page is not bound to its element`);
          }
          if (nameOf(owner?.get(key('S'))) !== tag) {
            fault('UA 7.1', `content marked ${tag} stands in ${nameOf(owner?.get(key('S')))}`);
          }
          if (all.length > 0) {
            fault('UA 7.1', `a piece of the structure inside ${tagsOf(all)}`);
          }
          seen.add(mcid);
          holdsPieces = true;
        }
        open.push({ tag, real: tag === 'Artifact' || number > 0 });
      } else if (operator === 'EMC') {
        if (open.pop() === undefined) {
          fault('A 6.2.2', 'a mark that was not opened is closed');
        }
      } else if (PAINTS.test(operator) && !all.some(({ real }) => real)) {
        fault('UA 7.1', `content that is neither tagged nor an artifact (${operator})`);
      }
      const uses = USES[operator];
      const used = uses !== undefined && name?.kind === 'name' ? named(uses, name.name) : undefined;
      if (uses !== undefined && name?.kind === 'name' && used === undefined) {
        fault('A 6.2.2', `${operator} uses ${name.name}, which is not there`);
      }
      if (operator === 'Tf') {
        font = dict(used);
        text.choose(font);
      }
      if (operator === 'k' || operator === 'K') {
        fault('A 6.2.4.3', 'colours of print without a profile');
      }
      if ((operator === 'cs' || operator === 'CS') && name?.kind === 'name') {
        checkColours(DEVICES.has(name.name) ? PDFName.of(name.name) : named('ColorSpace', name.name), fault);
      }
      if (operator === 'ri' && name?.kind === 'name') {
        checkIntent(name.name, fault);
      }
      if (operator === 'BI') {
        checkInline(operands, fault);
      }
      if (SHOWS.test(operator)) {
        if (font === undefined) {
          fault('A 6.2.11.2', 'text without a font');
          continue;
        }
        if (nameOf(font.lookup(key('Subtype'))) === 'Type3' && !around.seen.has(font)) {
          around.seen.add(font);
          readDrawnLetters(font, all, depth);
        }
      }
      text.read(operation);
      if (operator === 'Do' && used instanceof PDFStream && depth < 12) {
        if (nameOf(used.dict.get(key('Subtype'))) === 'Form') {
          const own = dict(used.dict.get(key('Resources')));
          if (own === undefined) {
            fault('A 6.2.2', 'a form takes its resources from the page');
          }
          if (around.tagged.has(used)) {
            fault('UA 7.20', 'a drawing that holds pieces of the structure is used twice');
          }
          if (read(dataOf(used), own, all, depth + 1, font)) {
            around.tagged.add(used);
          }
        }
      }
    }
    if (open.length > 0 || saved.length > 0) {
      fault('A 6.2.2', 'what was opened on a page is not closed');
    }
    return holdsPieces;
  };
  const readDrawnLetters = (font: PDFDict, inside: readonly Mark[], depth: number) => {
    const drawings = dict(font.get(key('CharProcs')));
    for (const letter of drawings?.keys() ?? []) {
      const drawn = drawings?.lookup(letter);
      if (drawn instanceof PDFStream && depth < 12) {
        read(dataOf(drawn), dict(font.get(key('Resources'))), inside, depth + 1);
      }
    }
  };
  read(data, dict(node.get(key('Resources'))), [], 0);
  for (const one of valuesOf(node.Annots())) {
    const drawn = dict(dict(one)?.get(key('AP')))?.lookup(key('N'));
    if (drawn instanceof PDFStream) {
      const own = dict(drawn.dict.get(key('Resources')));
      checkResources(own, around.seen, fault);
      // what a field shows belongs to the element that holds it
      read(dataOf(drawn), own, [{ tag: 'Form', real: true }], 1);
    }
  }
  tagged.forEach((owner, mcid) => {
    if (
      owner !== undefined &&
      !(owner instanceof PDFNumber) &&
      dict(owner) !== undefined &&
      !seen.has(mcid)
    ) {
      fault('UA 7.1', `piece ${mcid} of the structure is not on its page`);
    }
  });
}
