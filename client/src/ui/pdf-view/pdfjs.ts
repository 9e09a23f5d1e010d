import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  TextLayer,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/*
 * The only file that speaks with pdf.js. It is large, and fetched when the first PDF is to be shown. The build for older
 * browsers: an authority's computers are not always of this year.
 */

GlobalWorkerOptions.workerSrc = workerAddress;

export type PdfDocument = PDFDocumentProxy;

let worker: PDFWorker | undefined;

/** Opens a document. Its bytes are copied: pdf.js keeps what it is given. */
export function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  worker ??= new PDFWorker();
  return getDocument({ data: bytes.slice(), worker, verbosity: 0 }).promise;
}

/** Width and height of the first page, in points. */
export async function firstPageSize(document: PdfDocument): Promise<{ width: number; height: number }> {
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return { width, height };
}

type Entry = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

function within(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...within(entry.items as Entry[])]);
}

/** Where the bookmark that begins so leads: the page, counted from 0, and how far down, in points; null: nowhere. */
export async function placeOf(
  document: PdfDocument,
  bookmark: string,
): Promise<{ page: number; top: number } | null> {
  const entries = within((await document.getOutline()) ?? []);
  const entry = entries.find(({ title }) => title === bookmark || title.startsWith(`${bookmark} `));
  const leadsTo =
    typeof entry?.dest === 'string' ? await document.getDestination(entry.dest) : (entry?.dest ?? null);
  if (leadsTo === null) {
    return null;
  }
  const page = await document.getPageIndex(leadsTo[0] as Parameters<PdfDocument['getPageIndex']>[0]);
  const { height } = (await document.getPage(page + 1)).getViewport({ scale: 1 });
  const y = typeof leadsTo[3] === 'number' ? leadsTo[3] : height;
  return { page, top: Math.min(Math.max(height - y, 0), height) };
}

/** More pixels than this no screen shows, and some phones refuse. */
const MOST_PIXELS = 8_000_000;

/** Draws a page so wide, out of sight: a picture of it, and its words above, to be selected and read aloud. */
export function drawPage(
  pdf: PdfDocument,
  number: number,
  width: number,
): { done: Promise<HTMLElement[]>; cancel: () => void } {
  let cancel: () => void = () => undefined;
  let isCancelled = false;
  const draw = async (): Promise<HTMLElement[]> => {
    const page = await pdf.getPage(number);
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const area = viewport.width * viewport.height;
    const sharpness = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / area));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    canvas.ariaHidden = 'true';
    if (isCancelled) {
      throw new Error('given up before it was begun');
    }
    const picture = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    const words = document.createElement('div');
    words.className = 'pdf-view__words';
    words.style.setProperty('--total-scale-factor', String(scale));
    const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
    cancel = () => {
      picture.cancel();
      text.cancel();
    };
    await Promise.all([picture.promise, text.render()]);
    return [canvas, words];
  };
  return {
    done: draw(),
    cancel: () => {
      isCancelled = true;
      cancel();
    },
  };
}
