import type { TextFault } from '@klubbat/shared/vocabulary/file-text-words';
import { charsetOf } from './charset.js';
import { pagesText } from './incoming/pages-text.js';
import { plainCopy } from './incoming/plain-copy.js';
import { openForPages } from './open-pdf.js';

/** What can be read in a file: the text of its first pages, and how many it has (null: it has none). Or why nothing can. */
export type FileTextRead =
  { ok: true; pages: string[]; pageCount: number | null } | { ok: false; fault: TextFault };

/** More than any appendix that somebody reads; what comes after is not searched, and the house says so. */
const MOST_PAGES = 500;
const MOST_OF_PAGE = 100_000;
const MOST_OF_FILE = 2_000_000;

const NOT_WRITTEN = /\u00AD|(?![\t\n])\p{Cc}|[\uE000\uE001]/gu;
/** A word that was parted at the end of a line. */
const PARTED = /(\p{L})[-\u2010][ \t]*\n[ \t]*(?=\p{Ll})/gu;

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_WRITTEN, '')
    .replace(PARTED, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .slice(0, MOST_OF_PAGE);
}

function textOf(bytes: Uint8Array): string[] {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder(charsetOf(given)).decode(given).slice(0, MOST_OF_FILE);
  return Array.from({ length: Math.ceil(text.length / MOST_OF_PAGE) }, (_, at) =>
    text.slice(at * MOST_OF_PAGE, (at + 1) * MOST_OF_PAGE),
  );
}

async function pagesOf(bytes: Uint8Array): Promise<{ pages: string[]; pageCount: number } | TextFault> {
  const document = await openForPages(bytes);
  if (typeof document === 'string') {
    return document;
  }
  const pageCount = document.getPageCount();
  const copy = await plainCopy(document);
  if (copy === 'too-heavy') {
    return 'too-heavy';
  }
  const pages = await pagesText(copy, { mostPages: MOST_PAGES }).catch(() => undefined);
  return pages === undefined ? 'broken' : { pages: pages.map(({ all }) => all), pageCount };
}

/**
 * Reads the text of a PDF or a plain text that a stranger may have made: so many pages and characters and no more, and what
 * is packed in it is unpacked only so far. Never throws for a bad one. To be run where it may take its time and be ended.
 */
export async function readFileText(bytes: Uint8Array, mediaType: string): Promise<FileTextRead> {
  const read =
    mediaType === 'application/pdf' ? await pagesOf(bytes) : { pages: textOf(bytes), pageCount: null };
  if (typeof read === 'string') {
    return { ok: false, fault: read };
  }
  const pages = read.pages.map(tidy);
  return pages.every((text) => text === '')
    ? { ok: false, fault: 'no-text' }
    : { ok: true, pages, pageCount: read.pageCount };
}
