import { PDFArray, PDFDict, PDFRawStream, PDFRef, type PDFStream, type PDFObject } from 'pdf-lib';
import type { IncrementalUpdate } from './incremental-update.js';
import { readRevision, type PdfRevision } from './pdf-revision.js';
import { keyOf } from './pdf-sections.js';

/** Objects of one file, put into another: each once, under numbers of their own. */
class Copier {
  private readonly copies = new Map<number, PDFRef>();

  constructor(
    private readonly from: PdfRevision,
    private readonly to: IncrementalUpdate,
  ) {}

  copy(object: PDFObject): PDFObject {
    const { context } = this.to.base;
    if (object instanceof PDFRef) {
      return this.copyRef(object);
    }
    if (object instanceof PDFRawStream) {
      return PDFRawStream.of(this.copy(object.dict) as PDFDict, object.contents);
    }
    if (object instanceof PDFDict) {
      const copied = context.obj({});
      object.entries().forEach(([name, value]) => {
        copied.set(name, this.copy(value));
      });
      return copied;
    }
    if (object instanceof PDFArray) {
      const copied = context.obj([]);
      object.asArray().forEach((value) => {
        copied.push(this.copy(value));
      });
      return copied;
    }
    return object;
  }

  private copyRef(ref: PDFRef): PDFRef {
    const known = this.copies.get(ref.objectNumber);
    if (known !== undefined) {
      return known;
    }
    const own = this.to.reserve();
    this.copies.set(ref.objectNumber, own);
    const found = this.from.look(ref);
    if (found === undefined) {
      throw new Error('the drawing of a signature lacks an object');
    }
    this.to.put(own, this.copy(found));
    return own;
  }
}

/** The only page of a PDF as a form XObject of the file that grows. */
export function pageAsForm(update: IncrementalUpdate, drawing: Uint8Array): PDFRef {
  const drawn = readRevision(drawing);
  const kids = drawn.look(drawn.dict(drawn.root.get(keyOf('Pages')))?.get(keyOf('Kids')));
  const page = kids instanceof PDFArray ? drawn.dict(kids.get(0)) : undefined;
  const content = drawn.look(page?.get(keyOf('Contents')));
  const box = drawn.look(page?.get(keyOf('MediaBox')));
  const resources = drawn.look(page?.get(keyOf('Resources')));
  if (!(content instanceof PDFRawStream) || box === undefined || resources === undefined) {
    throw new Error('the drawing of a signature is one page with one content');
  }
  const copier = new Copier(drawn, update);
  const form = copier.copy(content) as PDFStream;
  const { context } = update.base;
  form.dict.set(keyOf('Type'), keyOf('XObject'));
  form.dict.set(keyOf('Subtype'), keyOf('Form'));
  form.dict.set(keyOf('FormType'), context.obj(1));
  form.dict.set(keyOf('BBox'), copier.copy(box));
  const fonts = drawn.dict(resources)?.get(keyOf('Font'));
  form.dict.set(keyOf('Resources'), context.obj(fonts === undefined ? {} : { Font: copier.copy(fonts) }));
  return update.add(form);
}
