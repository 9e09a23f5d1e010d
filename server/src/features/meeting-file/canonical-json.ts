import { meetingFileDefaults as defaults, type MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { sortedJson } from '../../platform/sorted-json.js';
import { sha256Of } from '../files/stored-file.store.js';

type Fields = Readonly<Record<string, unknown>>;

function without<T extends object>(value: T, usual: Fields): T {
  return Object.fromEntries(Object.entries(value).filter(([name, given]) => usual[name] !== given)) as T;
}

const each = <T extends object>(list: T[] | undefined, usual: Fields) =>
  list?.map((value) => without(value, usual));

/** The lists that an object has, with what is usual left out of their entries; lists that are not there stay away. */
function trimmed<T extends object>(value: T, lists: { [K in keyof T]?: unknown }): T {
  const there = Object.entries(lists).filter(([, list]) => list !== undefined);
  return { ...value, ...Object.fromEntries(there) };
}

/** The same meeting file without the values that the schema gives by `default`. */
export function withoutDefaults(file: MeetingFile): MeetingFile {
  const items = file.items.map((item) =>
    trimmed(without(item, defaults.item), {
      sections: each(item.sections, defaults.section),
      motions: each(item.motions, defaults.motion),
      votes: each(item.votes, defaults.vote),
      deferral: item.deferral === undefined ? undefined : without(item.deferral, defaults.deferral),
      elections: each(item.elections, defaults.election),
    }),
  );
  return trimmed(file, {
    board: without(file.board, defaults.board),
    meeting: trimmed(without(file.meeting, defaults.meeting), {
      adjustments: each(file.meeting.adjustments, defaults.adjustment),
    }),
    attendance: each(file.attendance, defaults.attendance),
    items,
    attachments: each(file.attachments, defaults.attachment),
  });
}

/** One text for all meeting files that say the same: keys sorted, defaults left out, lists in their order. */
export function canonicalJson(file: MeetingFile): string {
  return sortedJson(withoutDefaults(file));
}

/** SHA-256, in hexadecimal, by which the same meeting file is known when it comes again. */
export function meetingFileSha256(file: MeetingFile): string {
  return sha256Of(canonicalJson(file));
}
