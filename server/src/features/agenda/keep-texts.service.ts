import * as Y from 'yjs';
import { freeMotionId } from '@klubbat/shared/rules/motion-id';
import {
  textLists,
  withRowText,
  rowText,
  type TextList,
  type TextOfItem,
} from '@klubbat/shared/text/item-text-lists';
import type { Work } from '../../platform/work.js';
import type { AgendaItem, ItemContent } from './agenda-item.entity.js';
import { addText, findTexts, loadText, noteText, type TextRow } from './item-text.store.js';
import type { ItemWriting } from './item-writing.entity.js';
import { keepText, type HeldText } from './kept-texts.js';
import { namesOf, type TextsOfSave } from './own-texts.service.js';
import { caughtUp, NOT_OPEN, refuse, take, writingOf } from './shared-text-state.js';
import { areAllKeysOf, keysFor, kindOf, placeOf, rowsOf, textsByKey, type TextKeys } from './text-keys.js';

/**
 * Takes what was written in the item's texts into them and into the item, and lets every other text follow what the item
 * says. `item` is what will be saved, `before` what it held, `found` what was known of its texts. Gives back what is known now, for whoever
 * saves the item to write (`noteChanged`); undefined: nobody has opened them. Nothing of a text is refused because somebody else was first.
 */
export async function keepTexts(
  work: Work,
  item: AgendaItem,
  before: ItemContent,
  save: TextsOfSave,
  found: ItemWriting | undefined,
): Promise<ItemWriting | undefined> {
  const { texts = {} } = save;
  const names = namesOf(save);
  if (found === undefined) {
    const named = textLists.filter((list) => names[list] !== undefined);
    if (named.length === 0 && Object.keys(texts).length === 0) {
      return undefined;
    }
    if (
      textLists.some(
        (list) => rowsOf(before, list).length > 0 && (named.includes(list) || hasOthers(texts, names)),
      )
    ) {
      // its writer knows rows by keys that are not known here
      refuse('$.texts', NOT_OPEN);
    }
  }
  const writing = found ?? (await writingOf(work, { ...item, content: {} }));
  const keysBefore = areAllKeysOf(writing.textKeys, before)
    ? writing.textKeys
    : keysFor(writing.textKeys, before);
  writing.textKeys = keysNow(keysBefore, item.content, names);
  const rows = new Map((await findTexts(work.tx, item.id)).map((text) => [text.key, text]));
  await noteRemoved(work, rows, before, keysBefore, writing.textKeys);
  for (const key of new Set([...Object.keys(texts), ...textsByKey(writing.textKeys, item.content).keys()])) {
    const isHere = placeOf(writing.textKeys, key) !== undefined;
    const body = textsByKey(writing.textKeys, item.content).get(key) ?? null;
    const update = texts[key];
    const row = rows.get(key);
    if (row === undefined && update !== undefined) {
      // whoever adds a section, a motion or an opinion begins its text
      const isNew = isHere && placeOf(keysBefore, key) === undefined && (body ?? '') === '';
      if (!isNew) {
        refuse(`$.texts.${key}`, NOT_OPEN);
      }
      const empty = { itemId: item.id, key, body, removed: null, stateSeq: writing.seq };
      const held = await addText(work.tx, empty, new Y.Doc({ gc: false }));
      await put(work, item, writing, { text: empty, held, update });
    } else if (row !== undefined && update !== undefined) {
      const held = isHere ? await caughtUp(work, writing, row, body) : await loadText(work.tx, row);
      await put(work, item, writing, { text: row, held, update });
    } else if (row !== undefined && isHere && (row.body !== body || row.removed !== null)) {
      keepText(row, await caughtUp(work, writing, row, body));
    }
    // one that nobody has opened is made of what its row says when somebody does
  }
  return writing;
}

function hasOthers(texts: Readonly<Record<string, string>>, names: ReturnType<typeof namesOf>): boolean {
  const known = new Set(Object.values(names).flat());
  return Object.keys(texts).some((key) => !known.has(key));
}

function keysNow(before: TextKeys, content: ItemContent, names: ReturnType<typeof namesOf>): TextKeys {
  const found = keysFor(before, content);
  const keys = Object.fromEntries(
    textLists.map((list) => {
      const own = names[list];
      return [
        list,
        own === undefined
          ? found[list]
          : rowsOf(content, list).map((row, at) => ({ key: own[at] ?? '', kind: kindOf(row) })),
      ];
    }),
  ) as TextKeys;
  const all = textLists.flatMap((list) => (keys[list] ?? []).map(({ key }) => key));
  if (new Set(all).size !== all.length) {
    refuse('$.entryKeys', 'Ange en nyckel för varje text, var och en en gång.');
  }
  return keys;
}

/** Remembers what each row was that is taken away: somebody may be writing in it. */
async function noteRemoved(
  { tx }: Work,
  texts: ReadonlyMap<string, TextRow>,
  before: ItemContent,
  keysBefore: TextKeys,
  keys: TextKeys,
): Promise<void> {
  for (const list of textLists) {
    for (const [place, { key }] of (keysBefore[list] ?? []).entries()) {
      const row = rowsOf(before, list)[place];
      const text = texts.get(key);
      if (row !== undefined && text !== undefined && placeOf(keys, key) === undefined) {
        text.removed = { list, place, row };
        await noteText(tx, text, { removed: text.removed });
      }
    }
  }
}

/** Takes an update into a text, and what it says then into the item; a row that is gone is put back. */
async function put(
  work: Work,
  item: AgendaItem,
  writing: ItemWriting,
  { text, held, update }: { text: TextRow; held: HeldText; update: string },
): Promise<void> {
  const written = await take(work, writing, text, held, update);
  keepText(text, held);
  if (written === undefined) {
    return;
  }
  const { list, at } = placeOf(writing.textKeys, text.key) ?? putBack(item, writing, text);
  const rows = rowsOf(item.content, list).map((row, index) =>
    index === at ? withRowText(list, row, written) : row,
  );
  item.content = { ...item.content, [list]: rows };
  const row = rows[at];
  await noteText(work.tx, text, { body: (row && rowText(row)) ?? null, removed: null });
}

/** The row that somebody was writing in while another took it away: what he wrote is not lost. Gives where it stands. */
function putBack(
  item: AgendaItem,
  writing: ItemWriting,
  { key, removed }: TextRow,
): { list: TextList; at: number } {
  const { list, place, row } = removed ?? { list: 'sections', place: Infinity, row: { kind: 'decision' } };
  const rows: TextOfItem[TextList][] = rowsOf(item.content, list);
  const at = Math.min(place, rows.length);
  const back = list === 'motions' ? withFreeId(row as TextOfItem['motions'], item) : row;
  item.content = { ...item.content, [list]: rows.toSpliced(at, 0, back) };
  writing.textKeys = {
    ...writing.textKeys,
    [list]: (writing.textKeys[list] ?? []).toSpliced(at, 0, { key, kind: kindOf(back) }),
  };
  return { list, at };
}

/** The motion, by another name if one has come since that bears its own: votes tell them apart by it. */
function withFreeId(motion: TextOfItem['motions'], { content }: AgendaItem): TextOfItem['motions'] {
  const taken = (content.motions ?? []).map(({ id }) => id);
  return motion.id !== undefined && taken.includes(motion.id)
    ? { ...motion, id: freeMotionId(taken) }
    : motion;
}
