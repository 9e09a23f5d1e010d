import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfReader } from '../src/documents/incoming/pdf-reader.js';

const run = promisify(execFile);

/** Opens a PDF as a reader would. Close it with `destroy()`. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfReader();
  // pdf.js takes the buffer over, so it gets a copy.
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
}

/** The text of each page in the order in which it is written in the file. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.destroy();
  return pages;
}

/** Words parted by white space. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await pageTexts(bytes)).join('\n');
}

/** Whether a Debian tool is installed here. */
export async function hasTool(name: string): Promise<boolean> {
  return run('which', [name]).then(
    () => true,
    () => false,
  );
}

/** Hands the PDF to a tool as a file; `FILE` among the arguments stands for its path. */
export async function withTool(
  bytes: Uint8Array,
  tool: string,
  args: readonly string[],
  encoding: BufferEncoding = 'utf8',
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    await writeFile(path, bytes);
    const { stdout } = await run(
      tool,
      args.map((arg) => (arg === 'FILE' ? path : arg)),
      { maxBuffer: 64_000_000, encoding },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The first wanted word that does not follow the others in the text, with the words before it; null if all do. */
export function firstMissing(wanted: readonly string[], found: readonly string[]): string | null {
  let at = 0;
  for (const [n, word] of wanted.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0) {
      return [...wanted.slice(Math.max(0, n - 5), n), `>${word}<`].join(' ');
    }
    at = next + 1;
  }
  return null;
}
