import { importSentences } from '@klubbat/shared/sentences/import-sentences';
import type { UploadedFile } from '../../http/read-input.js';
import { fail } from '../../platform/errors.js';

export interface Upload {
  /** what was sent as the meeting file, read as JSON and nothing more */
  raw: unknown;
  /** the files beside it; undefined where only JSON was sent */
  files: UploadedFile[] | undefined;
}

const PART = 'meeting';

function malformed(message: string): never {
  fail('malformed', { errors: [{ path: '$', message }] });
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return malformed(importSentences.noText);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return malformed(importSentences.noJson);
  }
}

/**
 * Takes apart what the door of import was sent: JSON, or a form whose part `meeting` (a field, or a file) is the meeting
 * file and whose other parts are its files. Refuses with `malformed` what is neither.
 */
export function readUpload(input: { body: unknown; files: UploadedFile[]; form: boolean }): Upload {
  if (!input.form) {
    return input.body === undefined
      ? malformed(importSentences.meetingMissing)
      : { raw: input.body, files: undefined };
  }
  const { [PART]: field, ...others } = (input.body ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    malformed(importSentences.unknownField(unknown));
  }
  if (field !== undefined) {
    return typeof field === 'string'
      ? { raw: parse(field), files: input.files }
      : malformed(importSentences.meetingTwice);
  }
  const part = input.files.find((file) => file.field === PART);
  return part === undefined
    ? malformed(importSentences.meetingMissing)
    : { raw: parse(textOf(part.bytes)), files: input.files.filter((file) => file !== part) };
}
