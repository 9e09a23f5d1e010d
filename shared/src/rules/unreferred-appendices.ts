import type { AttachmentInFile, ItemInFile, MeetingFile } from '../contracts/meeting-file.js';
import { textsOf } from '../text/item-texts.js';
import { warning, type Finding } from './finding.js';

/** `bilaga 2`, `bilagorna 2–4 och 7A` */
const MENTION =
  /(?<!\p{L})bilag(?:a|or|orna)\s+(\d{1,5}[a-zåäö]?(?:\s*(?:,|–|-|(?<!\p{L})(?:och|samt|till|t\.o\.m\.)(?!\p{L}))\s*\d{1,5}[a-zåäö]?)*)(?![\p{L}\d])/giu;
const PART = /(\d{1,5}[a-zåäö]?)(?:\s*(?:–|-|till|t\.o\.m\.)\s*(\d{1,5}))?/giu;
/** More are not meant by “2–4”. */
const LONGEST_RANGE = 200;

function inText(text: string): string[] {
  return [...text.matchAll(MENTION)].flatMap(([, list = '']) =>
    [...list.matchAll(PART)].flatMap(([, first = '', last]) => {
      const from = Number.parseInt(first, 10);
      const length = last === undefined ? 1 : Math.min(Number(last) - from + 1, LONGEST_RANGE);
      return [first, ...Array.from({ length: Math.max(0, length - 1) }, (_, i) => String(from + i + 1))];
    }),
  );
}

/** The appendices that an item refers to: by number in its lists, by number or label in its texts. */
function referredIn(item: ItemInFile): { numbers: number[]; names: string[] } {
  const lists = [...(item.votes ?? []), ...(item.reservations ?? []), ...(item.statements ?? [])];
  return {
    numbers: [
      ...(item.attachments ?? []),
      ...lists.flatMap(({ attachment }) => (attachment === undefined ? [] : [attachment])),
    ],
    names: textsOf(item).flatMap(inText),
  };
}

const isDrawn = ({ source }: AttachmentInFile) => source === 'attendance' || source === 'votes';

/**
 * One warning for all appendices that no § refers to, but only in a meeting whose §§ do refer to appendices: where none
 * does, they are the meeting's papers and nobody misses a word about them. What we draw ourselves, the attendance and the
 * votes, is referred to by the cover and the votes.
 */
export function unreferredAppendices(file: MeetingFile): Finding[] {
  const referred = file.items.map(referredIn);
  const numbers = new Set(referred.flatMap((one) => one.numbers));
  const names = new Set(referred.flatMap((one) => one.names.map((name) => name.toUpperCase())));
  const isReferred = ({ number, label }: AttachmentInFile) =>
    numbers.has(number) || names.has(String(number)) || names.has(label?.trim().toUpperCase() ?? '');
  const all = (file.attachments ?? []).filter((attachment) => !isDrawn(attachment));
  const left = all.filter((attachment) => !isReferred(attachment));
  if (left.length === 0 || left.length === all.length) {
    return [];
  }
  const appendices = left.map(({ number, label }) => label?.trim() || String(number));
  return [warning('$.attachments', 'appendices-unreferred', { appendices })];
}
