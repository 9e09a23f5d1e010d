import { PDFArray, PDFDict, PDFDocument, PDFRef, PDFStream, type PDFObject } from 'pdf-lib';
import { key, nameOf, numberOf } from '../src/documents/pdf-objects.js';
import { openPdf } from './pdf-text.js';

/** The words of each piece of marked content, by page and number. */
async function markedTexts(bytes: Uint8Array): Promise<Map<string, string>[]> {
  const document = await openPdf(bytes);
  const pages: Map<string, string>[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const at = open.findLast((id) => id !== undefined);
        if (at !== undefined) {
          texts.set(at, (texts.get(at) ?? '') + item.str);
        }
      } else if (item.type === 'endMarkedContent') {
        open.pop();
      } else {
        open.push(item.id ?? undefined);
      }
    }
    pages.push(texts);
  }
  await document.destroy();
  return pages;
}

/**
 * The text of a tagged PDF as a screen reader follows it: element after element over all pages, so without the head, the
 * foot and what is repeated for the eye. Elements are parted by a space.
 */
export async function structureText(bytes: Uint8Array): Promise<string> {
  const texts = await markedTexts(bytes);
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i]));
  const look = (object: PDFObject | undefined) => (object === undefined ? undefined : context.lookup(object));
  const dict = (object: PDFObject | undefined): PDFDict | undefined => {
    const found = look(object);
    return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
  };
  const said: string[] = [];
  const say = (page: PDFObject | undefined, mcid: number) => {
    const ref = page instanceof PDFRef ? page : undefined;
    const found = ref === undefined ? undefined : texts[pages.get(ref.toString()) ?? -1];
    said.push(found?.get(`p${ref?.objectNumber}R_mc${mcid}`) ?? '');
  };
  const visit = (object: PDFObject | undefined, page: PDFObject | undefined) => {
    const number = numberOf(look(object));
    const own = dict(object);
    if (number !== undefined) {
      say(page, number);
    } else if (own !== undefined && nameOf(own.get(key('Type'))) === 'MCR') {
      say(own.get(key('Pg')) ?? page, numberOf(look(own.get(key('MCID')))) ?? -1);
    } else if (own !== undefined && nameOf(own.get(key('Type'))) !== 'OBJR') {
      const kids = look(own.get(key('K')));
      const all = kids instanceof PDFArray ? kids.asArray() : [own.get(key('K'))];
      all.forEach((kid) => visit(kid, own.get(key('Pg')) ?? page));
    }
  };
  visit(catalog.get(key('StructTreeRoot')), undefined);
  return said.join(' ');
}
