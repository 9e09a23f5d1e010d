import { PDFArray, PDFDict, PDFDocument, type PDFObject } from 'pdf-lib';
import { boundReading } from './bound-reading.js';
import { key, nameOf, valuesOf } from './pdf-objects.js';

export type PdfFault = 'encrypted' | 'broken';
export type PdfCheck =
  { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly reason: PdfFault };

/**
 * What says that a file is encrypted stands in clear text; in one whose other objects are packed, nothing else can be
 * read.
 */
function saysEncrypted(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = text.subarray(-1024).includes('%%EOF');
  return isWhole && /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text.toString('latin1'));
}

/** Opens a PDF to read its pages, or answers why that cannot be done; never throws. */
export async function openForPages(bytes: Uint8Array): Promise<PDFDocument | PdfFault> {
  try {
    boundReading();
    // A file that must be repaired to be read is refused: what is bound here is kept for ever.
    const file = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
    });
    if (file.isEncrypted) {
      return 'encrypted';
    }
    // The number of pages is counted by walking them: a broken tree of pages throws here rather than while binding.
    const sized = file.getPages().every((page) => page.getWidth() !== 0 && page.getHeight() !== 0);
    return sized && file.getPageCount() > 0 ? file : 'broken';
  } catch {
    return saysEncrypted(bytes) ? 'encrypted' : 'broken';
  }
}

/** Whether the pages of a PDF can be read; never throws. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const file = await openForPages(bytes);
  return typeof file === 'string' ? { ok: false, reason: file } : { ok: true, pages: file.getPageCount() };
}

const dictAt = (dict: PDFDict | undefined, name: string): PDFDict | undefined => {
  const found = dict?.lookup(key(name));
  return found instanceof PDFDict ? found : undefined;
};

function isSigned(field: PDFObject, depth = 0): boolean {
  if (!(field instanceof PDFDict) || depth > 20) {
    return false;
  }
  const kids = field.lookup(key('Kids'));
  return (
    (nameOf(field.lookup(key('FT'))) === 'Sig' && field.has(key('V'))) ||
    (kids instanceof PDFArray && valuesOf(kids).some((kid) => isSigned(kid, depth + 1)))
  );
}

/**
 * What a file holds that its pages do not show: signatures, which hold for the file as it is and no longer, files of its
 * own, or a form whose pages only say that another program is needed.
 */
export function besidePages({ catalog }: PDFDocument): 'signed' | 'files' | 'form' | null {
  const form = dictAt(catalog, 'AcroForm');
  const fields = form?.lookup(key('Fields'));
  if (form?.has(key('XFA')) === true) {
    return 'form';
  }
  if (
    catalog.has(key('Perms')) ||
    (fields instanceof PDFArray && valuesOf(fields).some((field) => isSigned(field)))
  ) {
    return 'signed';
  }
  const named = dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles');
  return named !== undefined || catalog.has(key('Collection')) || catalog.has(key('AF')) ? 'files' : null;
}
