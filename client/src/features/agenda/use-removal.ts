import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { useAddItems, useRemoveItem, useTakeBackWithdrawal } from './agenda.queries.js';
import { hasContent } from './remove-item.js';

/** Removes an item that nobody has been called to: one with text in it after a question, one without at once, with a way back. */
export function useRemoval(meetingId: string, order: readonly string[], isCalled: boolean) {
  const [asking, setAsking] = useState<AgendaItemView>();
  const [withdrawing, setWithdrawing] = useState<AgendaItemView>();
  const [gone, setGone] = useState<{ item: AgendaItemView; after: string | null }>();
  const remove = useRemoveItem();
  const add = useAddItems();
  const takeBack = useTakeBackWithdrawal();
  return {
    asking,
    withdrawing,
    close: () => {
      setAsking(undefined);
      setWithdrawing(undefined);
    },
    takeBack: (item: AgendaItemView) => takeBack.mutate({ params: { id: item.id } }),
    removed: gone?.item,
    error: remove.error ?? add.error ?? takeBack.error,
    ask: (item: AgendaItemView) => {
      // what people were called to stays where they were told that it is
      if (isCalled && item.addedSinceCall !== true) {
        setWithdrawing(item);
        return;
      }
      if (hasContent(item)) {
        setAsking(item);
        return;
      }
      const after = order[order.indexOf(item.id) - 1] ?? null;
      remove.mutate({ params: { id: item.id } }, { onSuccess: () => setGone({ item, after }) });
    },
    putBack: () => {
      if (gone === undefined) {
        return;
      }
      const { title, caseNumber, kind, recipients, urgent } = gone.item;
      // the one it stood after may be gone by now: then it comes last
      const after = gone.after === null || order.includes(gone.after) ? { after: gone.after } : {};
      add.mutate(
        {
          params: { id: meetingId },
          body: { items: [{ title, caseNumber, kind, recipients, urgent }], ...after },
        },
        { onSuccess: () => setGone(undefined) },
      );
    },
  };
}
