import { degrees, PDFDocument, PDFDict, PDFName, type PDFPage } from 'pdf-lib';
import { ink } from './house-style.js';
import { breakLines, placeLine, plain, type TextStyle } from './lines.js';
import { Painter } from './painter.js';
import { appendixPage } from '@klubbat/shared/sentences/protocol-sentences';

export interface BoundFile {
  /** as printed: `Bilaga 2` */
  readonly label: string;
  readonly bytes: Uint8Array;
}

export type PdfCheck =
  { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly reason: PdfFault };
export type PdfFault = 'encrypted' | 'broken';

/** A file that was to be bound behind a protocol cannot be read: `label` says which. */
export class UnreadableAppendix extends Error {
  constructor(
    readonly label: string,
    readonly reason: PdfFault,
  ) {
    super(`${label}: ${reason}`);
    this.name = 'UnreadableAppendix';
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocument | PdfFault> {
  try {
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
    return file.getPages().every((page) => page.getWidth() > 0 && page.getHeight() > 0) &&
      file.getPageCount() > 0
      ? file
      : 'broken';
  } catch {
    return 'broken';
  }
}

/** Whether a file is a PDF whose pages can be bound behind a protocol; never throws. */
export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const file = await open(bytes);
  return typeof file === 'string' ? { ok: false, reason: file } : { ok: true, pages: file.getPageCount() };
}

const stampStyle: TextStyle = { size: 8.5, leading: 12, colour: ink };
const PADDING = 4;
const FROM_EDGE = 14;

/** One small sheet for each stamp, printed with our own fonts: those of the bound file need not have the letters. */
async function printStamps(
  texts: readonly string[],
  day: string,
): Promise<{ bytes: Uint8Array; widths: number[] }> {
  const painter = new Painter({ title: '', author: '', day });
  const widths = texts.map((text) => {
    painter.addPage();
    const [line] = breakLines(plain(text), Infinity, stampStyle);
    const width = (line?.width ?? 0) + 2 * PADDING;
    painter.artifact('Top', () => {
      painter.blank(0, 0, width, stampStyle.leading + PADDING);
      painter.fragments(placeLine(line ?? { fragments: [], width: 0 }, PADDING), PADDING / 2 + 9);
    });
    return width;
  });
  return { bytes: await painter.finish(), widths };
}

/** The point of the page's own space that a reader sees at (x, y) from the lower left, for a page shown turned. */
function seen(page: PDFPage, x: number, y: number): { x: number; y: number; turn: number } {
  const box = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  switch (turn) {
    case 90:
      return { x: box.x + box.width - y, y: box.y + x, turn };
    case 180:
      return { x: box.x + box.width - x, y: box.y + box.height - y, turn };
    case 270:
      return { x: box.x + y, y: box.y + box.height - x, turn };
    default:
      return { x: box.x + x, y: box.y + y, turn: 0 };
  }
}

/** Structure numbers of the bound file would point into our own structure and mix up the reading order. */
function forgetStructure(page: PDFPage): void {
  page.node.delete(PDFName.of('StructParents'));
  const notes = page.node.Annots();
  for (let i = 0; notes && i < notes.size(); i++) {
    const note = notes.lookup(i);
    if (note instanceof PDFDict) {
      note.delete(PDFName.of('StructParent'));
    }
  }
}

/**
 * The document with the pages of the files behind it, each page stamped `Bilaga 2, sida 1 (5)`. Same bytes in, same
 * bytes out. Throws `UnreadableAppendix`.
 */
export async function bindAppendices(
  base: Uint8Array,
  files: readonly BoundFile[],
  day: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(base, { updateMetadata: false });
  const pages: { page: PDFPage; text: string }[] = [];
  for (const { label, bytes } of files) {
    const file = await open(bytes);
    if (typeof file === 'string') {
      throw new UnreadableAppendix(label, file);
    }
    const copies = await document.copyPages(file, file.getPageIndices()).catch(() => {
      throw new UnreadableAppendix(label, 'broken');
    });
    copies.forEach((page, i) => {
      forgetStructure(page);
      document.addPage(page);
      pages.push({ page, text: appendixPage(label, i + 1, copies.length) });
    });
  }
  const stamps = await printStamps(
    pages.map(({ text }) => text),
    day,
  );
  const height = stampStyle.leading + PADDING;
  const sheets = await PDFDocument.load(stamps.bytes, { updateMetadata: false });
  const printed = await document.embedPages(
    sheets.getPages(),
    sheets.getPages().map((sheet, i) => ({
      left: 0,
      right: stamps.widths[i] ?? 0,
      bottom: sheet.getHeight() - height,
      top: sheet.getHeight(),
    })),
  );
  pages.forEach(({ page }, i) => {
    const stamp = printed[i];
    if (stamp) {
      const box = page.getCropBox();
      const turned = page.getRotation().angle % 180 !== 0;
      const width = turned ? box.height : box.width;
      const top = turned ? box.width : box.height;
      const at = seen(page, width - (stamps.widths[i] ?? 0) - FROM_EDGE, top - height - FROM_EDGE);
      page.drawPage(stamp, { x: at.x, y: at.y, rotate: degrees(at.turn) });
    }
  });
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}
