import type { PDFDocument } from 'pdf-lib';
import { fitPages } from './fit-pages.js';
import { hasPages } from './may-be-pages.js';
import { besidePages, openForPages } from './open-pdf.js';
import { pictureAsPage } from './picture-page.js';
import type { KeptFor, NotMade } from './unfit.js';

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
  /** what has been made of a file of Office: a PDF, or why there is none */
  readonly made?: { readonly pdf: Uint8Array } | { readonly none: NotMade };
}

/**
 * A file made ready: pages that may be copied, and why the file itself is embedded as well; one of the two is always
 * there, so that no appendix is left out.
 */
export type ReadyFile = BoundFile & { readonly name: string; readonly mediaType: string } & (
    | { readonly pages: PDFDocument; readonly kept: KeptFor | null }
    | { readonly pages: null; readonly kept: KeptFor }
  );

function embedded(kept: KeptFor): { pages: null; kept: KeptFor } {
  return { pages: null, kept };
}

/** More would take longer than anybody waits, and nobody reads them on paper. */
const MOST_PAGES = 5000;

async function pagesOfPdf(bytes: Uint8Array) {
  const file = await openForPages(bytes);
  if (typeof file === 'string') {
    return embedded(file);
  }
  if (file.getPageCount() > MOST_PAGES) {
    return embedded('many');
  }
  const beside = besidePages(file);
  if (beside === 'form') {
    return embedded('notes');
  }
  const unfit = fitPages(file);
  return unfit === null ? { pages: file, kept: beside } : embedded(unfit);
}

/** Pages that were made of a file, which is embedded as well: it is what was decided on. */
async function pagesOfMade(made: NonNullable<BoundFile['made']>) {
  if ('none' in made) {
    return embedded(made.none);
  }
  const { pages } = await pagesOfPdf(made.pdf);
  return pages === null ? embedded('not-readable') : { pages, kept: 'made' as const };
}

async function pagesOfPicture(bytes: Uint8Array, mediaType: string) {
  const file = await pictureAsPage(bytes, mediaType);
  if (file === null) {
    return embedded('pictures');
  }
  const unfit = fitPages(file);
  return unfit === null ? { pages: file, kept: null } : embedded(unfit);
}

/**
 * Reads a file that belongs behind a document; never throws. What cannot be read, or may not be, is embedded as it is:
 * a document must not be lost because of one of its appendices.
 */
export async function readyFile(file: BoundFile): Promise<ReadyFile> {
  const mediaType = file.mediaType ?? PDF;
  const whole = { ...file, mediaType, name: file.name ?? `${file.label}.pdf` };
  if (file.made !== undefined) {
    return { ...whole, ...(await pagesOfMade(file.made)) };
  }
  if (!hasPages(mediaType)) {
    return { ...whole, ...embedded('kind') };
  }
  return {
    ...whole,
    ...(mediaType === PDF ? await pagesOfPdf(file.bytes) : await pagesOfPicture(file.bytes, mediaType)),
  };
}
