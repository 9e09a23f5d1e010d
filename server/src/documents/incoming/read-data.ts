import { extractData, type ExtractData } from '@klubbat/shared/contracts/extract-data';
import { runningText } from '@klubbat/shared/contracts/text-fields';
import type { EmbeddedFile } from './embedded-files.js';

const LARGEST = 5 * 1024 * 1024;
const NAME = /^protokollsutdrag(-\d{1,3})?\.json$/;

/** Every text in it is one that may be kept and printed: no control characters, no half letters. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') {
    return runningText.safeParse(value).success;
  }
  return typeof value === 'object' && value !== null ? Object.values(value).every(isPlain) : true;
}

function readOne({ bytes }: EmbeddedFile): ExtractData | undefined {
  try {
    if (bytes.length > LARGEST) {
      return undefined;
    }
    const read = extractData.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.success && read.data.items.length > 0 && isPlain(read.data) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The extracts that lie in a file as data, in order. Nothing in them is trusted: they are of the declared form, or not used.
 *
 * @returns `unusable` where there is data that is not of that form
 */
export function readData(files: readonly EmbeddedFile[]): ExtractData[] | 'unusable' {
  const named = files
    .filter(({ name }) => NAME.test(name))
    .sort((one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1));
  const read = named.map(readOne);
  return read.every((one) => one !== undefined) ? read : 'unusable';
}

/** Whether that file is the extract as data, and not a document that came along. */
export const isData = ({ name }: EmbeddedFile): boolean => NAME.test(name);
