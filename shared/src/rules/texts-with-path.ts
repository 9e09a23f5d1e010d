import type { ItemInFile } from '../contracts/meeting-file.js';

/** Every running text of an item, each with its path in the meeting file. */
export function textsWithPath(item: ItemInFile, path: string): { text: string; at: string }[] {
  return [
    ...(item.sections ?? []).map(({ body }, i) => ({ text: body, at: `${path}.sections[${i}].body` })),
    ...(['motions', 'reservations', 'statements'] as const).flatMap((list) =>
      (item[list] ?? []).map(({ text }, i) => ({ text, at: `${path}.${list}[${i}].text` })),
    ),
    { text: item.deferral?.reason, at: `${path}.deferral.reason` },
  ].flatMap(({ text, at }) => (text === undefined ? [] : [{ text, at }]));
}
