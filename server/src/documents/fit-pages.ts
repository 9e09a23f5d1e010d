import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { ContentReader, knownOperators, type Operation } from './content-stream.js';
import { fitColours, PLAIN_COLOURS } from './fit-colours.js';
import { fitFont } from './fit-fonts.js';
import { fitFrame } from './fit-frame.js';
import { fitGroup } from './fit-group.js';
import { fitImage, fitInlineImage } from './fit-image.js';
import { fitObjects, isAllowedOperand } from './fit-objects.js';
import { dictOf, FORM_KEYS, merge, only, PAGE_KEYS, PATTERN_KEYS } from './fit-resources.js';
import { INTENTS, maskOf } from './fit-state.js';
import { dataOf, key, nameOf, valuesOf } from './pdf-objects.js';
import { type FontUse, TextUse } from './text-use.js';
import { Unfit, type UnfitFor } from './unfit.js';

/*
 * Makes the pages of any PDF fit to stand behind a document of ours, which is PDF/A-3a and PDF/UA-1, or says why that
 * cannot be. Careful rather than clever: what is not known to be allowed is not bound.
 */

const MARKS = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP', 'BX', 'EX']);
/** one less than allowed: our own page goes round it */
const DEEPEST = 26;

type Kind = 'Font' | 'XObject' | 'ExtGState' | 'ColorSpace' | 'Pattern' | 'Shading';

class PageFitter {
  private readonly fonts = new Map<PDFDict, FontUse>();
  private readonly done = new Set<PDFObject>();
  private readonly begun = new Set<PDFObject>();

  constructor(private readonly file: PDFDocument) {}

  fit(): void {
    const pages = this.file.getPages();
    // a page that stands twice could be bound, and told of, but once
    if (new Set(pages.map(({ node }) => node)).size < pages.length) {
      throw new Unfit('content');
    }
    for (const page of pages) {
      this.fitPage(page);
    }
    for (const [font, use] of this.fonts) {
      fitFont(font, use);
    }
    const seen = new Set<PDFObject>();
    for (const { node } of pages) {
      fitObjects(node, seen);
    }
  }

  private fitPage(page: PDFPage): void {
    const { node } = page;
    fitFrame(page);
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? valuesOf(contents) : contents === undefined ? [] : [contents];
    const data = streams.flatMap((one) =>
      one instanceof PDFStream ? [Buffer.from(dataOf(one)), Buffer.from('\n')] : [],
    );
    fitGroup(node.lookup(key('Group')), node.Resources());
    const { bytes, used } = this.read(Buffer.concat(data), node.Resources());
    only(node, PAGE_KEYS);
    node.set(key('Resources'), used);
    node.set(key('Contents'), this.file.context.register(this.file.context.flateStream(bytes)));
  }

  /** The same instructions without marks of structure, and the resources that they use. */
  private read(data: Uint8Array, resources: PDFDict | undefined): { bytes: Uint8Array; used: PDFDict } {
    const used = this.file.context.obj({});
    const kept: Uint8Array[] = [];
    const text = new TextUse(this.fonts);
    let depth = 0;
    this.useDefaults(used, resources);
    for (const one of new ContentReader(data).operations()) {
      const { operator, operands, start, end } = one;
      if (!knownOperators.has(operator) || operator === 'k' || operator === 'K') {
        throw new Unfit(operator === 'k' || operator === 'K' ? 'colours' : 'content');
      }
      const [first] = operands;
      if (MARKS.has(operator)) {
        if (first?.kind === 'name' && first.name === 'OC') {
          throw new Unfit('layers');
        }
        continue;
      }
      if (!operands.every(isAllowedOperand) || (operator === 'q' && ++depth > DEEPEST)) {
        throw new Unfit('content');
      }
      if (operator === 'Q' && --depth < 0) {
        depth = 0;
        continue;
      }
      if (operator === 'Tf' && first?.kind === 'name') {
        text.choose(this.use(used, resources, 'Font', first.name));
      }
      text.read(one);
      this.useOther(one, used, resources);
      kept.push(data.subarray(start, end), Buffer.from('\n'));
    }
    kept.push(Buffer.from('Q\n'.repeat(depth)));
    return { bytes: Buffer.concat(kept), used };
  }

  /** What plain colours mean on this page, where the page says so. */
  private useDefaults(used: PDFDict, resources: PDFDict | undefined): void {
    const spaces = resources?.lookup(key('ColorSpace'));
    for (const name of ['DefaultGray', 'DefaultRGB']) {
      if (spaces instanceof PDFDict && spaces.has(PDFName.of(name))) {
        this.use(used, resources, 'ColorSpace', name);
      }
    }
  }

  private useOther({ operator, operands }: Operation, used: PDFDict, resources: PDFDict | undefined): void {
    const named = operands.findLast((one) => one.kind === 'name');
    if (named?.kind !== 'name') {
      return;
    }
    switch (operator) {
      case 'Do':
        this.use(used, resources, 'XObject', named.name);
        break;
      case 'gs':
        this.use(used, resources, 'ExtGState', named.name);
        break;
      case 'sh':
        this.use(used, resources, 'Shading', named.name);
        break;
      case 'scn':
      case 'SCN':
        this.use(used, resources, 'Pattern', named.name);
        break;
      case 'cs':
      case 'CS':
        if (!PLAIN_COLOURS.has(named.name)) {
          this.use(used, resources, 'ColorSpace', named.name);
        }
        break;
      case 'ri':
        if (!INTENTS.has(named.name)) {
          throw new Unfit('content');
        }
        break;
      case 'BI':
        fitInlineImage(operands.flatMap((one) => (one.kind === 'name' ? [one.name] : [])));
        break;
    }
  }

  /** Takes a thing that an instruction names over into the resources that are kept, made fit. */
  private use(used: PDFDict, resources: PDFDict | undefined, kind: Kind, name: string): PDFDict | undefined {
    const all = resources?.lookup(key(kind));
    const held = all instanceof PDFDict ? all.get(PDFName.of(name)) : undefined;
    const found = held === undefined ? undefined : this.file.context.lookup(held);
    if (held === undefined || found === undefined) {
      throw new Unfit('content');
    }
    const kept = used.lookup(key(kind));
    const group = kept instanceof PDFDict ? kept : this.file.context.obj({});
    used.set(key(kind), group);
    group.set(PDFName.of(name), held);
    this.fitThing(kind, found, held, resources);
    return found instanceof PDFDict ? found : undefined;
  }

  private fitThing(kind: Kind, found: PDFObject, held: PDFObject, resources: PDFDict | undefined): void {
    if (this.begun.has(found)) {
      // what is drawn within itself has no end
      throw new Unfit('content');
    }
    if (this.done.has(found)) {
      return;
    }
    this.begun.add(found);
    this.fitNew(kind, found, held, resources);
    this.begun.delete(found);
    this.done.add(found);
  }

  private fitNew(kind: Kind, found: PDFObject, held: PDFObject, resources: PDFDict | undefined): void {
    switch (kind) {
      case 'Font':
        this.fitDrawnFont(found);
        break;
      case 'XObject':
        this.fitPicture(found, held, resources);
        break;
      case 'ExtGState':
        this.fitState(found, resources);
        break;
      case 'ColorSpace':
        fitColours(found, resources);
        break;
      case 'Pattern':
        this.fitPattern(found, held, resources);
        break;
      case 'Shading':
        fitColours(dictOf(found)?.lookup(key('ColorSpace')), resources);
        break;
    }
  }

  /** A font whose letters are drawings. */
  private fitDrawnFont(found: PDFObject): void {
    const drawings = dictOf(found)?.lookup(key('CharProcs'));
    const own = dictOf(found)?.lookup(key('Resources'));
    if (!(drawings instanceof PDFDict)) {
      return;
    }
    // one that borrows from its page may be on two that differ
    const from = own instanceof PDFDict ? own : undefined;
    const all = this.file.context.obj({});
    for (const [name, held] of drawings.entries()) {
      const stream = this.file.context.lookup(held);
      if (!(stream instanceof PDFStream)) {
        throw new Unfit('fonts');
      }
      const { bytes, used } = this.read(dataOf(stream), from);
      drawings.set(name, this.file.context.register(this.file.context.flateStream(bytes)));
      merge(all, used);
    }
    dictOf(found)?.set(key('Resources'), all);
  }

  private fitPicture(found: PDFObject, held: PDFObject, resources: PDFDict | undefined): void {
    if (!(found instanceof PDFStream)) {
      throw new Unfit('content');
    }
    const { dict } = found;
    if (dict.has(key('OC'))) {
      throw new Unfit('layers');
    }
    switch (nameOf(dict.lookup(key('Subtype')))) {
      case 'Form':
        if (['Ref', 'OPI', 'PS', 'Subtype2'].some((name) => dict.has(key(name)))) {
          throw new Unfit('content');
        }
        fitGroup(dict.lookup(key('Group')), resources);
        this.rewrite(found, held, FORM_KEYS);
        break;
      case 'Image':
        fitImage(found, resources);
        break;
      default:
        throw new Unfit('content');
    }
  }

  /** A stream of instructions beside the page's own. */
  private rewrite(stream: PDFStream, held: PDFObject, keys: readonly string[]): void {
    const own = stream.dict.lookup(key('Resources'));
    const { bytes, used } = this.read(dataOf(stream), own instanceof PDFDict ? own : undefined);
    const again = this.file.context.flateStream(bytes);
    for (const name of keys) {
      const value = stream.dict.get(key(name));
      if (value !== undefined) {
        again.dict.set(key(name), value);
      }
    }
    again.dict.set(key('Resources'), used);
    if (!(held instanceof PDFRef)) {
      throw new Unfit('content');
    }
    this.file.context.assign(held, again);
    this.done.add(again);
  }

  private fitState(found: PDFObject, resources: PDFDict | undefined): void {
    const held = maskOf(dictOf(found));
    const form = held === undefined ? undefined : this.file.context.lookup(held);
    if (held !== undefined && !(form instanceof PDFStream)) {
      throw new Unfit('content');
    }
    if (held !== undefined && form !== undefined) {
      this.fitThing('XObject', form, held, resources);
    }
  }

  private fitPattern(found: PDFObject, held: PDFObject, resources: PDFDict | undefined): void {
    if (found instanceof PDFStream) {
      this.rewrite(found, held, PATTERN_KEYS);
      return;
    }
    const dict = dictOf(found);
    fitColours(dictOf(dict?.lookup(key('Shading')))?.lookup(key('ColorSpace')), resources);
    if (dict?.has(key('ExtGState')) === true) {
      throw new Unfit('content');
    }
  }
}

/**
 * Changes the pages of an opened file so that they can be copied behind a document of ours, or answers what in them
 * forbids it; the file is of no further use then.
 */
export function fitPages(file: PDFDocument): UnfitFor | null {
  try {
    new PageFitter(file).fit();
    return null;
  } catch (error) {
    // what cannot even be read is not known to be allowed
    return error instanceof Unfit ? error.fault : 'content';
  }
}
