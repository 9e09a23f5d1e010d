import { types } from 'node:util';
import { CsvError, parse } from 'csv-parse/sync';
import { fileTypeFromBuffer } from 'file-type';
import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import { peopleImportSentences as say } from '@klubbat/shared/sentences/people-import-sentences';
import { readWorkbookApart } from './read-workbook-apart.js';
import { tidy } from './tidy.js';

/** Rows of a list as texts, as a spreadsheet numbers them from the first; or why there are none. */
export type TableRead = { ok: true; rows: string[][] } | { ok: false; message: string };

const LARGEST = 5 * 1024 * 1024;

const refused = (message: string): TableRead => ({ ok: false, message });

/** A cell as one line of text. Days come as days, and what our own export marked as no formula loses its mark. */
function textOf(cell: unknown): string {
  if (types.isDate(cell)) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  }
  const text = typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : cell;
  return typeof text !== 'string' ? '' : tidy(text).replace(/^'(?=[=+\-@])/, '');
}

const isWide = (bytes: Buffer) => bytes.length > 1 && bytes[0] === 0xff && bytes[1] === 0xfe;

/** UTF-8 where it is that, UTF-16 where it says so, else what a Swedish Excel of older days writes. */
function decode(bytes: Buffer): string {
  if (isWide(bytes)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What stands between the cells: whatever there is most of in the first line. */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.replace(/^[\s\uFEFF]+/, ''))?.[0] ?? '';
  const count = (mark: string) => first.split(mark).length - 1;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readText(bytes: Buffer): TableRead {
  const text = decode(bytes);
  if (text.includes('\0')) {
    return refused(say.noTable);
  }
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { ok: true, rows: rows.map((row) => row.map(textOf)) };
  } catch (error) {
    if (error instanceof CsvError) {
      return refused(say.quotes(Number((error as { lines?: number }).lines ?? 1)));
    }
    throw error;
  }
}

async function readWorkbook(bytes: Buffer): Promise<TableRead> {
  const read = await readWorkbookApart(bytes);
  return typeof read === 'string'
    ? refused(say[read])
    : { ok: true, rows: read.map((row) => row.map(textOf)) };
}

/** Reads a list from a workbook's first sheet or from text. Told by what it is; a name that says otherwise is refused. */
export async function readTable({ name, bytes }: { name: string; bytes: Buffer }): Promise<TableRead> {
  if (bytes.length > LARGEST) {
    return refused(say.tooLarge);
  }
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  // two bytes that begin a text in UTF-16 begin sound as well
  const type = isWide(bytes) ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined);
  const is = type === undefined || type.mime.startsWith('text/') ? 'text' : type.ext;
  const lying =
    is === 'text' ? ['xlsx', 'xls', 'ods', 'pdf'].includes(ending) : ending !== is && ending !== '';
  if (lying) {
    return refused(importSentences.fileFault(name, { named: ending, is }));
  }
  if (is === 'text') {
    return readText(bytes);
  }
  return is === 'xlsx' ? readWorkbook(bytes) : refused(say.noTable);
}
