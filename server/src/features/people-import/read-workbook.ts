import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';

/** Why a workbook is not read. */
export type WorkbookFault = 'unfolds' | 'unreadable';

/** A workbook of 10,000 rows is some 8 MB when it is unpacked; a small file can unfold to far more. */
const LARGEST_UNPACKED = 40 * 1024 * 1024;

/**
 * The parts of a workbook packed anew. Each is unpacked into as much room as the file says it takes, so that a file that
 * lies fills no memory. Undefined: it would take too much.
 */
function tamed(bytes: Uint8Array): Buffer | undefined {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > LARGEST_UNPACKED) {
    return undefined;
  }
  return Buffer.from(zipSync(unzipSync(bytes), { level: 0 }));
}

/**
 * The cells of a workbook's first sheet, row by row. Never throws for a bad one, but one that says that something stands in its last row and last
 * column is filled up with empty cells until no memory is left: to be run where it may be ended.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<unknown[][] | WorkbookFault> {
  try {
    const workbook = tamed(bytes);
    return workbook === undefined ? 'unfolds' : await readSheet(workbook);
  } catch {
    return 'unreadable';
  }
}
