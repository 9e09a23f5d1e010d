import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { agendaItemDoors, type AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OpenDocument } from '../../lib/autosave/use-document.js';
import { callDoor } from '../../lib/call.js';
import { useLive, useLiveState } from '../../lib/live/use-live.js';
import { updateMeetingInCache } from '../../lib/meeting-cache.js';
import type { SharedText } from '../../lib/shared-text/shared-text.js';
import { joinFlush } from '../../ui/text-editor/flush-texts.js';
import { mergeBlocks } from '../../lib/autosave/merge-blocks.js';
import { storedItem } from './item-document.js';
import { isKey, type DraftSection, type ItemDraft } from './item-draft.js';
import { ItemTexts } from './item-texts.js';

/** How often what others write is asked for while the server tells nothing by itself. */
const LOOK = 3_000;
/** A save may be on its way when the texts are opened: they are opened again when it has been answered. */
const TRIES = 20;

export interface TextsOfItem {
  textOf: (section: DraftSection) => SharedText | undefined;
  /** true: the text can soon be written, and is read until then */
  isOpening: (section: DraftSection) => boolean;
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
    const got = document.current().base.part.sections.find((one) => one.key === key)?.text;
    text.told = text.markdown;
    document.setDraft((now) => ({
      ...now,
      sections: now.sections.map((section) =>
        section.key === key ? { ...section, body: text.told, text: text.unsent(section.text, got) } : section,
      ),
    }));
  });
  const open = useEffectEvent(async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const opened = await texts.open();
      const isTaken =
        opened === undefined ||
        document.takeIn(storedItem(opened), (part, base) => withKeys(part, base, opened.sectionKeys ?? []));
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
    if (base.part.sections.some(({ key }) => !isKey(key)) && texts.asksFor(`version ${base.version}`)) {
      // what a page that is gone had left knows no names of sections
      void open();
      return;
    }
    for (const section of draft.sections) {
      const stands = base.part.sections.find((one) => one.key === section.key);
      const text = texts.texts.get(section.key);
      if (text === undefined && isKey(section.key) && stands === undefined && section.body === '') {
        texts.begin(section.key);
      } else if (
        text === undefined &&
        stands !== undefined &&
        isKey(section.key) &&
        texts.asksFor(section.key)
      ) {
        void open();
      } else if (
        text !== undefined &&
        (text.takeLeft(section.text) || !text.isBound || section.text === undefined)
      ) {
        bind(document, section, stands, text);
      } else if (text !== undefined && section.body !== text.told) {
        // put in from outside the editor: a Word file, the words of a vote
        text.become(section.body);
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
  const heard = (version: number) => {
    look();
    if (version > document.current().base.version) {
      void refreshItem(meeting, item);
    }
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

/** Each section by the key that the server knows it by: `part` is as the server had it, or was written from that. */
function withKeys(part: ItemDraft, base: ItemDraft, keys: readonly string[]): ItemDraft {
  const names = new Map(base.sections.map(({ key }, at) => [key, keys[at] ?? key]));
  return {
    ...part,
    sections: part.sections.map((section) => ({ ...section, key: names.get(section.key) ?? section.key })),
  };
}

/** From here on the section's text is what its document says, with what had been written before there was one. */
function bind(
  { setDraft }: OpenDocument<ItemDraft>,
  section: DraftSection,
  stands: DraftSection | undefined,
  text: SharedText,
): void {
  text.isBound = true;
  const before = stands?.body ?? '';
  if (section.text === undefined && section.body !== before) {
    text.become(mergeBlocks(before, section.body, text.markdown));
  }
  text.told = text.markdown;
  setDraft((now) => ({
    ...now,
    sections: now.sections.map((one) =>
      one.key === section.key ? { ...one, body: text.told, text: text.unsent(one.text, stands?.text) } : one,
    ),
  }));
}

/** Shows what else of the item another has changed. */
async function refreshItem(meeting: MeetingView, { id }: AgendaItemView): Promise<void> {
  const fresh = await callDoor(agendaItemDoors.show, { params: { id } }).catch(() => undefined);
  if (fresh !== undefined) {
    updateMeetingInCache(meeting.id, (now) => ({
      ...now,
      items: now.items.map((old) => (old.id === id && old.version < fresh.version ? fresh : old)),
    }));
  }
}
