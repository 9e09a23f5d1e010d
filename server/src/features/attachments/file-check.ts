import { extname } from 'node:path';
import type { FileFault } from '@klubbat/shared/sentences/import-sentences';
import { checkPdf } from '../../documents/bind-appendices.js';

export const PDF = 'application/pdf';

/** What a browser or an archive may be told that a file is. All else is bytes: nobody runs what a stranger named. */
const mediaTypes: Record<string, string> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export type FileCheck = { ok: true; mediaType: string } | { ok: false; fault: FileFault };

/** A PDF reader finds the mark anywhere in the first kilobyte. */
function bearsPdfMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/**
 * What a file is, by its content where that matters: one called `.pdf` must be a PDF whose pages can be bound behind a
 * protocol, and one of another name that is such a PDF is treated as one. Never throws.
 */
export async function checkFile(name: string, bytes: Buffer): Promise<FileCheck> {
  if (bytes.length === 0) {
    return { ok: false, fault: 'empty' };
  }
  const extension = extname(name).toLowerCase();
  if (extension !== '.pdf' && !bearsPdfMark(bytes)) {
    return { ok: true, mediaType: mediaTypes[extension] ?? 'application/octet-stream' };
  }
  const pdf = bearsPdfMark(bytes) ? await checkPdf(bytes) : ({ ok: false, reason: 'broken' } as const);
  if (pdf.ok) {
    return { ok: true, mediaType: PDF };
  }
  return extension === '.pdf'
    ? { ok: false, fault: pdf.reason }
    : { ok: true, mediaType: mediaTypes[extension] ?? 'application/octet-stream' };
}

/** A file's name without any folder, fit to be kept, sent and unpacked anywhere. */
export function isPlainFileName(name: string): boolean {
  return name.trim() !== '' && !/[/\\]/.test(name) && name !== '.' && name !== '..';
}

/** Two names that a person would take for one: systems write å in one or two code points. */
export function sameFileName(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}
