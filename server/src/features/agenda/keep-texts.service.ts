import * as Y from 'yjs';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { Work } from '../../platform/work.js';
import { refuseStale } from '../register/refuse-stale.js';
import type { AgendaItem } from './agenda-item.entity.js';
import {
  addText,
  findTexts,
  findWriting,
  loadText,
  noteText,
  saveWriting,
  type TextRow,
} from './item-text.store.js';
import type { ItemWriting } from './item-writing.entity.js';
import { keepText, type HeldText } from './kept-texts.js';
import { areKeysOf, keysFor, type SectionKey } from './section-keys.js';
import { caughtUp, NOT_OPEN, refuse, take, writingOf } from './shared-text-state.js';

/** What the writer of a save says of its sections beside what stands in them. */
export interface TextsOfSave {
  /** a key for each section that is sent, in their order; a section sent without text keeps the one of its key */
  sectionKeys?: readonly string[] | undefined;
  /** what was written in texts, by the keys of their sections: Yjs updates in base64 */
  texts?: Readonly<Record<string, string>> | undefined;
}

/** The sections that were sent, with the texts of those that were sent without: they are saved letter by letter. */
export async function withOwnTexts(
  { tx }: Work,
  item: AgendaItem,
  sections: readonly SectionInFile[],
  keys: readonly string[],
): Promise<SectionInFile[]> {
  if (keys.length !== sections.length || new Set(keys).size !== keys.length) {
    refuse('$.sectionKeys', 'Ange en nyckel för varje avsnitt, var och en en gång.');
  }
  const writing = await findWriting(tx, item.id);
  const bodies = new Map(
    (await findTexts(tx, item.id)).flatMap(({ key, body }) => (body === null ? [] : [[key, body] as const])),
  );
  (writing?.sectionKeys ?? []).forEach(({ key }, at) => {
    const body = item.content.sections?.[at]?.body;
    if (body !== undefined) {
      bodies.set(key, body);
    }
  });
  return sections.map((section, at) => {
    const body = section.body ?? bodies.get(keys[at] ?? '');
    return body === undefined ? section : { ...section, body };
  });
}

/**
 * Takes what was written in the item's texts into them and into the item, and lets every other text follow what the item
 * says. `item` is what will be saved, `before` what it held. Nothing of a text is refused because somebody else was first.
 */
export async function keepTexts(
  work: Work,
  item: AgendaItem,
  before: readonly SectionInFile[],
  { sectionKeys, texts = {} }: TextsOfSave,
): Promise<void> {
  const found = await findWriting(work.tx, item.id);
  if (found === null && sectionKeys === undefined && Object.keys(texts).length === 0) {
    return;
  }
  if (found === null && before.length > 0) {
    // its writer knows sections by keys that are not known here
    refuse('$.texts', NOT_OPEN);
  }
  const writing = found ?? (await writingOf(work, { ...item, content: {} }));
  const keysBefore = areKeysOf(writing.sectionKeys, before)
    ? writing.sectionKeys
    : keysFor(writing.sectionKeys, before);
  const sections = item.content.sections ?? [];
  writing.sectionKeys =
    sectionKeys === undefined
      ? keysFor(keysBefore, sections)
      : sections.map(({ kind }, at) => ({ key: sectionKeys[at] ?? '', kind }));
  const rows = new Map((await findTexts(work.tx, item.id)).map((text) => [text.key, text]));
  await noteRemoved(work, rows, before, keysBefore, writing.sectionKeys);
  for (const key of new Set([...Object.keys(texts), ...writing.sectionKeys.map((one) => one.key)])) {
    const at = writing.sectionKeys.findIndex((one) => one.key === key);
    const body = at === -1 ? null : (item.content.sections?.[at]?.body ?? null);
    const update = texts[key];
    const row = rows.get(key);
    if (row === undefined && update !== undefined) {
      // whoever adds a section begins its text
      const isNew = at !== -1 && !keysBefore.some((one) => one.key === key) && (body ?? '') === '';
      if (!isNew) {
        refuse(`$.texts.${key}`, NOT_OPEN);
      }
      const empty = { itemId: item.id, key, body, removed: null, stateSeq: writing.seq };
      const held = await addText(work.tx, empty, new Y.Doc({ gc: false }));
      await put(work, item, writing, { text: empty, at, held, update });
    } else if (row !== undefined && update !== undefined) {
      const held = at === -1 ? await loadText(work.tx, row) : await caughtUp(work, writing, row, body);
      await put(work, item, writing, { text: row, at, held, update });
    } else if (row !== undefined && (row.body !== body || row.removed !== null) && at !== -1) {
      keepText(row, await caughtUp(work, writing, row, body));
    }
    // one that nobody has opened is made of what its section says when somebody does
  }
  await saveWriting(work.tx, writing);
}

/** Remembers what each section was that is taken away: somebody may be writing in it. */
async function noteRemoved(
  { tx }: Work,
  rows: ReadonlyMap<string, TextRow>,
  before: readonly SectionInFile[],
  keysBefore: readonly SectionKey[],
  keys: readonly SectionKey[],
): Promise<void> {
  for (const [place, { key }] of keysBefore.entries()) {
    const section = before[place];
    const row = rows.get(key);
    if (section !== undefined && row !== undefined && !keys.some((one) => one.key === key)) {
      row.removed = { place, section };
      await noteText(tx, row, { removed: row.removed });
    }
  }
}

/** Takes an update into a text, and what it says then into the item. `at` is the place of its section; -1: it is gone. */
async function put(
  work: Work,
  item: AgendaItem,
  writing: ItemWriting,
  { text, at, held, update }: { text: TextRow; at: number; held: HeldText; update: string },
): Promise<void> {
  const written = await take(work, writing, text, held, update);
  keepText(text, held);
  if (written === undefined) {
    return;
  }
  const place = at === -1 ? putBack(item, writing, text) : at;
  item.content = {
    ...item.content,
    sections: (item.content.sections ?? []).map((section, index) =>
      index === place ? { ...section, body: written } : section,
    ),
  };
  await noteText(work.tx, text, { body: written, removed: null });
}

/** The section that somebody was writing in while another took it away: what he wrote is not lost. Gives its place. */
function putBack(item: AgendaItem, writing: ItemWriting, { key, removed }: TextRow): number {
  const sections = [...(item.content.sections ?? [])];
  const section: SectionInFile = removed?.section ?? { kind: 'decision' };
  const place = Math.min(removed?.place ?? sections.length, sections.length);
  item.content = { ...item.content, sections: sections.toSpliced(place, 0, section) };
  writing.sectionKeys = writing.sectionKeys.toSpliced(place, 0, { key, kind: section.kind });
  return place;
}

/**
 * Refuses a save whose writer has not seen all that it touches. Letters that have come to texts since are merged, and so
 * make a save an old one only where it brings a text whole.
 */
export async function refuseUnseen(
  work: Work,
  item: AgendaItem,
  version: number,
  { sections, sectionKeys }: TextsOfSave & { sections?: readonly SectionInFile[] | null | undefined },
): Promise<void> {
  if (version === item.version) {
    return;
  }
  const writing = await findWriting(work.tx, item.id);
  const own = new Set(writing?.sectionKeys.map(({ key }) => key));
  const bringsText =
    sections === null ||
    sections?.some(({ body }, at) => {
      const key = sectionKeys?.[at];
      return key === undefined || (body !== undefined && own.has(key));
    }) === true ||
    (sections !== undefined && sectionKeys === undefined);
  const onlyLetters =
    writing?.textVersion === item.version && version >= writing.shapedAt && version < item.version;
  if (bringsText || !onlyLetters) {
    await refuseStale(work, item, version);
  }
}

/** Notes that a save was of letters alone, so that it makes nobody else's save an old one. */
export async function noteLetters({ tx }: Work, item: AgendaItem, versionBefore: number): Promise<void> {
  const writing = await findWriting(tx, item.id);
  if (writing !== null) {
    const shapedAt = writing.textVersion === versionBefore ? writing.shapedAt : versionBefore;
    await saveWriting(tx, { ...writing, shapedAt, textVersion: item.version });
  }
}
