import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { agendaItemDoors, type AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OpenDocument } from '../../lib/autosave/use-document.js';
import { callDoor } from '../../lib/call.js';
import { useLive, useLiveState } from '../../lib/live/use-live.js';
import type { SharedText } from '../../lib/shared-text/shared-text.js';
import { joinFlush } from '../../ui/text-editor/flush-texts.js';
import { mergeBlocks } from '../../lib/autosave/merge-blocks.js';
import { showItem, storedItem } from './item-document.js';
import type { Unsent } from '../../lib/shared-text/unsent.js';
import {
  gotOf,
  isKey,
  mapRows,
  saidKeys,
  saidTexts,
  textsIn,
  withText,
  type DraftText,
} from './draft-texts.js';
import { draftOf, type ItemDraft } from './item-draft.js';
import { ItemTexts } from './item-texts.js';

/** How often what others write is asked for while the server tells nothing by itself. */
const LOOK = 3_000;
/** A save may be on its way when the texts are opened: they are opened again when it has been answered. */
const TRIES = 20;

export interface TextsOfItem {
  textOf: (row: { key: string }) => SharedText | undefined;
  /** true: the text can soon be written, and is read until then */
  isOpening: (row: { key: string }) => boolean;
}

/** The texts of the item that is written, each as a document that others write in too. */
export function useItemTexts(
  meeting: MeetingView,
  item: AgendaItemView,
  document: OpenDocument<ItemDraft>,
): TextsOfItem {
  const [, again] = useState(0);
  const [texts] = useState(() => new ItemTexts(item.id, () => again((edition) => edition + 1)));
  const tell = useEffectEvent((key: string, text: SharedText) => {
    const got = gotOf(document.current().base.part, key);
    text.told = text.markdown;
    document.setDraft((now) => told(now, key, text, got));
  });
  const open = useEffectEvent(async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const opened = await texts.open();
      const isTaken =
        opened === undefined ||
        document.takeIn(storedItem(opened), (part, base) => withKeys(part, base, draftOf(opened)));
      if (isTaken) {
        return;
      }
      await new Promise((wait) => setTimeout(wait, 300));
    }
  });
  useEffect(() => void open(), []);
  useEffect(() => {
    if (texts.state !== 'open') {
      return;
    }
    const { base, draft } = document.current();
    const standing = saidTexts(base.part);
    if (standing.some(({ key }) => !isKey(key)) && texts.asksFor(`version ${base.version}`)) {
      // what a page that is gone had left knows no names of rows
      void open();
      return;
    }
    for (const one of textsIn(draft)) {
      const stands = standing.find(({ key }) => key === one.key);
      const text = texts.texts.get(one.key);
      if (text === undefined && isKey(one.key) && stands === undefined && one.says === '') {
        texts.begin(one.key);
      } else if (text === undefined && stands !== undefined && isKey(one.key) && texts.asksFor(one.key)) {
        void open();
      } else if (text !== undefined && (text.takeLeft(one.text) || !text.isBound || one.text === undefined)) {
        bind(document, one, stands, text);
      } else if (text !== undefined && one.says !== text.told) {
        // put in from outside the editor: a Word file, the words of a vote
        text.become(one.says);
      }
    }
  });
  const keys = [...texts.texts.keys()].join();
  useEffect(() => {
    const leave = [...texts.texts].flatMap(([key, text]) => [
      text.follow((told) => tell(key, told)),
      joinFlush(text.flush),
    ]);
    return () => leave.forEach((stop) => stop());
  }, [texts, keys]);
  const look = useCallback(() => void texts.read(), [texts]);
  const newest = useRef(0);
  const refresh = () => {
    const { base, flight } = document.current();
    // what is told while a save is on its way is as a rule that save: the answer to it says the same
    if (flight === null && newest.current > base.version) {
      newest.current = 0;
      void refreshItem(item);
    }
  };
  useEffect(refresh);
  const heard = (version: number) => {
    look();
    newest.current = Math.max(newest.current, version);
    refresh();
  };
  useLive(meeting.id, {
    heard: (messages) => {
      const own = messages.filter((one) => one.kind === 'item' && one.itemId === item.id);
      own.forEach((one) => one.kind === 'item' && heard(one.version));
    },
    anew: () => heard(Infinity),
  });
  const { state } = useLiveState(meeting.id);
  useEffect(() => {
    if (state === 'live') {
      look();
      return undefined;
    }
    const timer = setInterval(() => {
      if (window.document.visibilityState === 'visible') {
        look();
      }
    }, LOOK);
    return () => clearInterval(timer);
  }, [state, look]);
  return {
    textOf: ({ key }) => texts.texts.get(key),
    isOpening: ({ key }) => texts.state === 'opening' || (texts.state === 'open' && !texts.texts.has(key)),
  };
}

/** Each row by the key that the server knows it by: `part` is as the server had it, or was written from that. */
function withKeys(part: ItemDraft, base: ItemDraft, server: ItemDraft): ItemDraft {
  const [known, named] = [saidKeys(base), saidKeys(server)];
  return mapRows(part, (row, list) => ({
    ...row,
    key: named[list][known[list].indexOf(row.key)] ?? row.key,
  }));
}

/** The draft with what the text says, and what of it the server has not got. */
function told(draft: ItemDraft, key: string, text: SharedText, got: Unsent | undefined): ItemDraft {
  const before = textsIn(draft).find((one) => one.key === key);
  return withText(draft, key, text.told, text.unsent(before?.text, got));
}

/** From here on the text is what its document says, with what had been written before there was one. */
function bind(
  { setDraft }: OpenDocument<ItemDraft>,
  { key, says, text: unsent }: DraftText,
  stands: DraftText | undefined,
  text: SharedText,
): void {
  text.isBound = true;
  const before = stands?.says ?? '';
  if (unsent === undefined && says !== before) {
    text.become(mergeBlocks(before, says, text.markdown));
  }
  text.told = text.markdown;
  setDraft((now) => told(now, key, text, stands?.text));
}

/** Shows what else of the item another has changed. */
async function refreshItem({ id }: AgendaItemView): Promise<void> {
  const fresh = await callDoor(agendaItemDoors.show, { params: { id } }).catch(() => undefined);
  if (fresh !== undefined) {
    showItem(fresh);
  }
}
