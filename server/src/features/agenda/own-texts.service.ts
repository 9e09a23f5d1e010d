import type { AgendaItemChange, AgendaItemSave } from '@klubbat/shared/contracts/agenda-item';
import {
  rowText,
  textLists,
  withRowText,
  type TextList,
  type TextOfItem,
} from '@klubbat/shared/text/item-text-lists';
import type { Work } from '../../platform/work.js';
import { writeWhole } from '../../platform/write-whole.js';
import { refuseStale } from '../register/refuse-stale.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { findTexts } from './item-text.store.js';
import { ItemWriting } from './item-writing.entity.js';
import { refuse } from './shared-text-state.js';
import { areAllKeysOf, keysFor, placeOf, textsByKey } from './text-keys.js';

/** What the writer of a save says of its texts beside what stands in its rows. */
export interface TextsOfSave {
  /** a key for each section that is sent, in their order; a section sent without text keeps the one of its key */
  sectionKeys?: readonly string[] | undefined;
  /** the same for motions, reservations and statements */
  entryKeys?:
    { readonly [List in Exclude<TextList, 'sections'>]?: readonly string[] | undefined } | undefined;
  /** what was written in texts, by the keys of their rows: Yjs updates in base64 */
  texts?: Readonly<Record<string, string>> | undefined;
}

/** What is to change in an item: a motion whose text is written letter by letter is sent without it. */
export type SentChange = Omit<AgendaItemSave, keyof TextsOfSave | 'version' | 'saveId' | 'reason'>;

/** The keys that a save gives, list by list. */
export function namesOf({ sectionKeys, entryKeys }: TextsOfSave): {
  [List in TextList]?: readonly string[] | undefined;
} {
  return { sections: sectionKeys, ...entryKeys };
}

/** The change as it was sent, with the texts of those rows that were sent without: they are saved letter by letter. */
export async function withOwnTexts(
  { tx }: Work,
  item: AgendaItem,
  change: SentChange,
  save: TextsOfSave,
  writing: ItemWriting | undefined,
): Promise<AgendaItemChange> {
  const names = namesOf(save);
  const named = textLists.filter((list) => names[list] !== undefined && Array.isArray(change[list]));
  const bodies = new Map<string, string>();
  if (named.length > 0) {
    (await findTexts(tx, item.id)).forEach(({ key, body }) => body !== null && bodies.set(key, body));
    textsByKey(writing?.textKeys ?? {}, item.content).forEach(
      (body, key) => body !== null && bodies.set(key, body),
    );
  }
  const rowsIn = <List extends TextList>(list: List): TextOfItem[List][] => {
    const rows = change[list] as TextOfItem[List][];
    const keys = names[list];
    if (keys === undefined) {
      return rows;
    }
    if (keys.length !== rows.length || new Set(keys).size !== keys.length) {
      refuse(list === 'sections' ? '$.sectionKeys' : `$.entryKeys.${list}`, ONE_EACH[list]);
    }
    return rows.map((row, at) =>
      rowText(row) === undefined
        ? withRowText(list, row, bodies.get(keys[at] ?? ''))
        : list === 'sections'
          ? row
          : withRowText(list, row, rowText(row)),
    );
  };
  (change.motions ?? []).forEach(({ text }, at) => {
    if (text === undefined && names.motions === undefined) {
      refuse(`$.motions[${at}].text`, 'Ange yrkandets text.');
    }
  });
  return {
    ...change,
    ...Object.fromEntries(
      textLists.filter((list) => Array.isArray(change[list])).map((list) => [list, rowsIn(list)]),
    ),
  } as AgendaItemChange;
}

const ONE_EACH: { [List in TextList]: string } = {
  sections: 'Ange en nyckel för varje avsnitt, var och en en gång.',
  motions: 'Ange en nyckel för varje yrkande, var och en en gång.',
  reservations: 'Ange en nyckel för varje reservation, var och en en gång.',
  statements: 'Ange en nyckel för varje yttrande, var och en en gång.',
};

/**
 * Refuses a save whose writer has not seen all that it touches: a field that another has changed since. Other fields, and
 * letters that have come to texts, make a save an old one only where it brings a text whole.
 */
export async function refuseUnseen(
  work: Work,
  item: AgendaItem,
  version: number,
  change: SentChange,
  save: TextsOfSave,
  writing: ItemWriting | undefined,
): Promise<void> {
  if (version === item.version) {
    return;
  }
  const isKnown =
    writing?.textVersion === item.version && version >= writing.shapedAt && version < item.version;
  const touchesUnseen = Object.entries(change).some(
    ([field, value]) => value !== undefined && (writing?.shapedIn[field] ?? 0) > version,
  );
  const names = namesOf(save);
  const bringsText = textLists.some((list) => {
    const rows = change[list];
    return (
      rows !== undefined &&
      (rows === null ||
        rows.some((row, at) => {
          const key = names[list]?.[at];
          const says = rowText(row as TextOfItem[TextList]) !== undefined;
          return key === undefined || (says && placeOf(writing?.textKeys ?? {}, key) !== undefined);
        }))
    );
  });
  if (!isKnown || touchesUnseen || bringsText) {
    await refuseStale(work, item, version);
  }
}

/**
 * Notes which fields a save has changed, so that it makes nobody's save of other fields an old one, and lets each text have its key.
 *
 * @param item as it has been saved
 * @param writing what was known of its texts; what is known now is given back
 */
export async function noteChanged(
  { tx }: Work,
  item: AgendaItem,
  writing: ItemWriting,
  fields: readonly string[],
): Promise<ItemWriting> {
  // what was saved by other roads since is not known
  const isKnown = writing.textVersion === item.version - 1;
  const shapedIn = { ...(isKnown ? writing.shapedIn : {}) };
  fields.forEach((field) => (shapedIn[field] = item.version));
  const noted = {
    ...writing,
    shapedIn,
    shapedAt: isKnown ? writing.shapedAt : item.version - 1,
    textVersion: item.version,
    textKeys: areAllKeysOf(writing.textKeys, item.content)
      ? writing.textKeys
      : keysFor(writing.textKeys, item.content),
  };
  await writeWhole(tx, ItemWriting, noted);
  return noted;
}
