import { extname } from 'node:path';
import type { Attachment } from './attachment.entity.js';
import { sameFileName } from './file-check.js';

/** The name, or `name-2.pdf` where another attachment of the meeting bears it: an export lays them side by side. */
export function freeName(name: string, others: Attachment[]): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (
    let count = 2;
    others.some(({ fileName }) => fileName !== null && sameFileName(fileName, free));
    count += 1
  ) {
    free = `${stem}-${count}${extension}`;
  }
  return free;
}
