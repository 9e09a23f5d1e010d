import { fail } from '../platform/errors.js';
import type { UploadedFile } from './read-input.js';

/** Refuses a file that was sent, in words. */
export function refuseFile(message: string): never {
  return fail('invalid', { errors: [{ path: '$.file', message }] });
}

/** The one file that was sent; none and several are refused in the words of the one who asks. */
export function onlyFile(
  files: readonly UploadedFile[],
  say: { noFile: string; oneFile: string },
): UploadedFile {
  const [file, more] = files;
  if (file === undefined) {
    return refuseFile(say.noFile);
  }
  return more === undefined ? file : refuseFile(say.oneFile);
}
