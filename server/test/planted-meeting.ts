import type { Mask } from '@klubbat/shared/contracts/masking';
import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { maskableTexts } from '@klubbat/shared/rules/mask-record';
import { visibleText } from '@klubbat/shared/text/visible-text';

export const CANARY = /Kanarie\d+fink/;

const plant = (text: string, number: number) => `${text} Kanarie${number}fink`;

/** The same meeting with a canary at the end of each text that may be masked. */
export function planted(file: MeetingFile): MeetingFile {
  const paths = new Map(maskableTexts(file).map(({ path }, number) => [path, number]));
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const number = paths.get(path);
      return number === undefined ? value : plant(value, number);
    }
    if (Array.isArray(value)) {
      return value.map((one, index) => walk(one, `${path}[${index}]`));
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name, walk(held, `${path}.${name}`)]))
      : value;
  };
  return walk(file, '$') as MeetingFile;
}

/** A mask over each canary of a meeting. */
export const masksOfCanaries = (file: MeetingFile): (Mask & { ground: 'personal-data' })[] =>
  maskableTexts(file).map(({ path, isRunning, text }) => {
    const read = isRunning ? visibleText(text) : text;
    return { path, from: read.search(CANARY), to: read.length, ground: 'personal-data' };
  });
