import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withAccentsBack } from './kept-in-place.js';
import { pdfReader } from './pdf-reader.js';

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

export interface PageText {
  /** all of it, line by line */
  all: string;
  /** without what is marked as heads, feet and margins */
  body: string;
}

/** More pages than an extract has; appendices behind them are kept and not read. */
export const MOST_READ_PAGES = 200;
const MOST_CHARACTERS = 2_000_000;

function textOf(items: Items): PageText {
  const marks: boolean[] = [];
  let all = '';
  let body = '';
  for (const item of items) {
    if ('str' in item) {
      const text = withAccentsBack(item.str) + (item.hasEOL ? '\n' : '');
      all += text;
      body += marks.includes(true) ? '' : text;
    } else if (item.type === 'endMarkedContent') {
      marks.pop();
    } else {
      // the tag comes as a name where the mark has properties
      const { tag } = item as { tag?: unknown };
      marks.push(
        (typeof tag === 'string' ? tag : (tag as { name?: string } | undefined)?.name) === 'Artifact',
      );
    }
  }
  return { all, body };
}

/** The text of the first pages of a PDF, in the order in which it is written there. */
export async function pagesText(
  bytes: Uint8Array,
  { mostPages = MOST_READ_PAGES }: { mostPages?: number } = {},
): Promise<PageText[]> {
  const { getDocument } = await pdfReader();
  const document = await getDocument({
    data: bytes,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    verbosity: 0,
  }).promise;
  const pages: PageText[] = [];
  let left = MOST_CHARACTERS;
  for (let number = 1; number <= Math.min(document.numPages, mostPages) && left > 0; number += 1) {
    const page = await document.getPage(number);
    const text = textOf((await page.getTextContent({ includeMarkedContent: true })).items);
    page.cleanup();
    left -= text.all.length;
    pages.push(text);
  }
  await document.destroy();
  return pages;
}
