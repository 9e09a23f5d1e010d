import { useQueryClient } from '@tanstack/react-query';
import { useState, type Dispatch, type SetStateAction } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { useVersionedPart, type OtherVersion } from '../../lib/versioned-part.js';
import { meetingNowQuery, useUpdateItem } from './agenda.queries.js';
import { changeOf, draftOf, isChanged, type ItemDraft } from './item-draft.js';
import { mergeDrafts, type Clash } from './merge-drafts.js';

export interface ItemWriting {
  draft: ItemDraft;
  setDraft: Dispatch<SetStateAction<ItemDraft>>;
  unsaved: boolean;
  isPending: boolean;
  error: unknown;
  /** who else has written, until one saves again */
  other: OtherVersion<ItemDraft> | undefined;
  /** what both have changed, each to its own */
  clashes: Clash[];
  dropClash: (id: string) => void;
  save: () => Promise<boolean>;
}

/** The draft of an item: what is written here, and how it meets what others have saved. */
export function useItemDraft(item: AgendaItemView): ItemWriting {
  const client = useQueryClient();
  const update = useUpdateItem();
  const [draft, setDraft] = useState(() => draftOf(item));
  const [clashes, setClashes] = useState<Clash[]>([]);
  const { base, other, error, isPending, save, adopt } = useVersionedPart<ItemDraft>({
    initial: { part: draft, version: item.version },
    read: async () => {
      const fresh = await client.fetchQuery({ ...meetingNowQuery(item.meetingId), staleTime: 0 });
      const now = fresh.items.find(({ id }) => id === item.id) ?? item;
      return { part: draftOf(now), version: now.version };
    },
    write: async (sent, version, from) => {
      const stored = await update.mutateAsync({
        params: { id: item.id },
        body: { ...changeOf(from, sent), version },
      });
      const part = draftOf(stored);
      // what was typed while the answer was on its way stays
      setDraft((now) => (isChanged(sent, now) ? now : part));
      return { part, version: stored.version };
    },
    onClash: ({ base: from, theirs }) => {
      const merge = mergeDrafts(from, draft, theirs);
      setDraft(merge.draft);
      setClashes(merge.clashes);
    },
  });
  const unsaved = isChanged(base.part, draft);
  if (item.version > base.version && !unsaved && !isPending) {
    const part = draftOf(item);
    adopt({ part, version: item.version });
    setDraft(part);
  }
  return {
    draft,
    setDraft,
    unsaved,
    isPending,
    error,
    other,
    clashes,
    dropClash: (id) => setClashes((now) => now.filter((clash) => clash.id !== id)),
    save: async () => clashes.length === 0 && (await save(draft)),
  };
}
