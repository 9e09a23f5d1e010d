import { PDFDocument } from 'pdf-lib';
import { fitPages } from './fit-pages.js';
import { paper } from './house-style.js';
import type { UnfitFor } from './unfit.js';

const PDF = 'application/pdf';

/** A file that belongs behind a document. */
export interface BoundFile {
  /** as printed: `Bilaga 2` */
  readonly label: string;
  readonly title?: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  /** without it a PDF */
  readonly mediaType?: string;
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

/** Kinds of files that can become pages. */
export function hasPages(mediaType: string): boolean {
  return mediaType === PDF || mediaType === 'image/png' || mediaType === 'image/jpeg';
}

const MARGIN = 42;

/** A picture as a page: upright or across, whichever fits it, as large as it can be but never larger than it is. */
async function pictureAsPage(bytes: Uint8Array, png: boolean): Promise<PDFDocument | null> {
  try {
    const file = await PDFDocument.create({ updateMetadata: false });
    const picture = await (png ? file.embedPng(bytes) : file.embedJpg(bytes));
    const across = picture.width > picture.height;
    const width = across ? paper.height : paper.width;
    const height = across ? paper.width : paper.height;
    const scale = Math.min(1, (width - 2 * MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height);
    file.addPage([width, height]).drawImage(picture, {
      x: (width - picture.width * scale) / 2,
      y: height - MARGIN - picture.height * scale,
      width: picture.width * scale,
      height: picture.height * scale,
    });
    return await PDFDocument.load(await file.save(), { updateMetadata: false });
  } catch {
    return null;
  }
}

/** A file made ready: pages that may be copied, or the reason why it must be embedded as it is. */
export type ReadyFile = BoundFile & {
  readonly name: string;
  readonly mediaType: string;
} & ({ readonly pages: PDFDocument } | { readonly pages: null; readonly reason: UnfitFor | 'kind' });

/** Reads a file that belongs behind a document. Throws `UnreadableAppendix` for a PDF that cannot be read at all. */
export async function readyFile(file: BoundFile): Promise<ReadyFile> {
  const mediaType = file.mediaType ?? PDF;
  const whole = { ...file, mediaType, name: file.name ?? `${file.label}.pdf` };
  if (!hasPages(mediaType)) {
    return { ...whole, pages: null, reason: 'kind' };
  }
  const pages =
    mediaType === PDF ? await open(file.bytes) : await pictureAsPage(file.bytes, mediaType === 'image/png');
  if (typeof pages === 'string') {
    throw new UnreadableAppendix(file.label, pages);
  }
  if (pages === null) {
    return { ...whole, pages: null, reason: 'pictures' };
  }
  const reason = fitPages(pages);
  return reason === null ? { ...whole, pages } : { ...whole, pages: null, reason };
}
