import { extname } from 'node:path';
import type { FileFault } from '@klubbat/shared/sentences/import-sentences';
import { checkPdfApart } from '../printing/print.js';
import { contentOf, fileKinds, otherThanNamed } from './file-kinds.js';

export const PDF = 'application/pdf';

export type FileCheck = { ok: true; mediaType: string } | { ok: false; fault: FileFault };

/** A PDF reader finds the mark anywhere in the first kilobyte. */
function bearsPdfMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

/** A PDF that is encrypted is one: it is embedded as it is, whoever may open it. */
async function isPdf(bytes: Buffer): Promise<boolean> {
  if (!bearsPdfMark(bytes)) {
    return false;
  }
  const check = await checkPdfApart(bytes);
  return check.ok || check.reason === 'encrypted';
}

/**
 * What a file is, by its content: one called `.pdf` must be a PDF that can be read, one of another kind that we know
 * must be of that kind, and one whose name says nothing is a PDF if it can be read, else bytes. Throws only as
 * `checkPdfApart` does.
 */
export async function checkFile(name: string, bytes: Buffer): Promise<FileCheck> {
  if (bytes.length === 0) {
    return { ok: false, fault: 'empty' };
  }
  const extension = extname(name).toLowerCase();
  const pdf = await isPdf(bytes);
  if (extension === '.pdf') {
    return pdf ? { ok: true, mediaType: PDF } : { ok: false, fault: await faultOfPdf(bytes) };
  }
  const is = pdf ? 'pdf' : await otherThanNamed(extension, bytes);
  const known = fileKinds[extension];
  if (known !== undefined && is !== undefined) {
    return { ok: false, fault: { named: extension, is } };
  }
  return { ok: true, mediaType: known?.mediaType ?? (is === 'pdf' ? PDF : 'application/octet-stream') };
}

/**
 * The same for a file that came with a meeting file, which is history and cannot be saved anew: one whose name lies is
 * kept as what it is, and never shown as what it says. A `.pdf` must be one all the same, for it is bound behind.
 */
export async function checkFileOfImport(name: string, bytes: Buffer): Promise<FileCheck> {
  const check = await checkFile(name, bytes);
  if (check.ok || typeof check.fault === 'string' || check.fault.named === '.pdf') {
    return check;
  }
  return { ok: true, mediaType: check.fault.is === 'pdf' ? PDF : 'application/octet-stream' };
}

async function faultOfPdf(bytes: Buffer): Promise<FileFault> {
  const is = bearsPdfMark(bytes) ? 'unknown' : await contentOf(bytes);
  return is === 'text' || is === 'unknown' ? 'broken' : { named: '.pdf', is };
}

/** A file's name without any folder, fit to be kept, sent and unpacked anywhere. */
export function isPlainFileName(name: string): boolean {
  return name.trim() !== '' && !/[/\\]/.test(name) && name !== '.' && name !== '..';
}

/** Two names that a person would take for one: systems write å in one or two code points. */
export function sameFileName(one: string, other: string): boolean {
  return one.normalize('NFC') === other.normalize('NFC');
}
