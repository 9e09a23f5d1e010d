import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { GridList, useDragAndDrop } from 'react-aria-components';
import { flushSync } from 'react-dom';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { moveTo, stepMove } from './agenda-order.js';
import { AgendaRow, isMovable, type RowActions } from './agenda-row.js';
import { OrderNews } from './order-news.js';
import { RemoveItem } from './remove-item.js';
import { useAgendaOrder } from './use-agenda-order.js';
import { useWriters } from './use-writers.js';
import { useRemoval } from './use-removal.js';
import { WithdrawItem } from './withdraw-item.js';
import './agenda.css';

interface AgendaListProps {
  meeting: MeetingView;
  onInsertAfter: (item: AgendaItemView) => void;
  /** how much waits for an answer in the review of an item, by its id */
  unanswered: ReadonlyMap<string, number>;
  /** ids of items whose material came late */
  late: ReadonlySet<string>;
}

/** The items in order. They are moved by dragging, by buttons, or by Alt and an arrow, and keep the focus as they move. */
export function AgendaList({ meeting, onInsertAfter, unanswered, late }: AgendaListProps) {
  const { order, news, others, putAwayOthers, error, move } = useAgendaOrder(meeting);
  const removal = useRemoval(meeting.id, order, meeting.calledAt !== null);
  const list = useRef<HTMLDivElement>(null);
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  const writers = useWriters(meeting.id, mayWrite);
  const byId = useMemo(() => new Map(meeting.items.map((item) => [item.id, item])), [meeting.items]);

  const step = (id: string, by: -1 | 1) => {
    const item = byId.get(id);
    if (!mayWrite || item === undefined || !isMovable(item)) {
      return;
    }
    // the row is drawn anew in its new place: what had the focus in it gets it back
    const name = document.activeElement?.getAttribute('aria-label');
    const onRow = document.activeElement?.getAttribute('role') === 'row';
    const within = onRow ? '' : name ? `[aria-label="${CSS.escape(name)}"]` : 'a';
    // at once, so that the next key finds it there
    flushSync(() => move(stepMove(order, id, by)));
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"] ${within}`)?.focus();
  };

  const latest = useRef<RowActions>({
    step,
    insertAfter: onInsertAfter,
    remove: removal.ask,
    takeBack: removal.takeBack,
  });
  useEffect(() => {
    latest.current = { step, insertAfter: onInsertAfter, remove: removal.ask, takeBack: removal.takeBack };
  });
  // the same to every row for ever, so that a move draws anew only the rows it concerns
  const [actions] = useState<RowActions>(() => ({
    step: (id, by) => latest.current.step(id, by),
    insertAfter: (item) => latest.current.insertAfter(item),
    remove: (item) => latest.current.remove(item),
    takeBack: (item) => latest.current.takeBack(item),
  }));
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !mayWrite,
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': byId.get(String(key))?.title ?? String(key) })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      const item = byId.get(id ?? '');
      if (item !== undefined && isMovable(item)) {
        move(
          moveTo(order, item.id, String(target.key), target.dropPosition === 'before' ? 'before' : 'after'),
        );
      }
    },
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-item]') : null;
    if (row !== null && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      step(row.getAttribute('data-item') ?? '', event.key === 'ArrowUp' ? -1 : 1);
    }
    if (row !== null && row === event.target && event.key === 'Enter') {
      row.querySelector('a')?.click();
    }
  };
  const told = (
    <OrderNews
      news={news}
      onBack={move}
      others={others}
      onPutAway={putAwayOthers}
      removed={removal.removed}
      onPutBack={removal.putBack}
    />
  );
  const rows = order.flatMap((id) => byId.get(id) ?? []).map(rowOf);
  if (meeting.items.length === 0) {
    return (
      <>
        {told}
        <EmptyState title="Dagordningen är tom">
          Här står sammanträdets punkter i den ordning de tas upp.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <FaultSummary error={error ?? removal.error} />
      <div ref={list} onKeyDownCapture={onKeyDownCapture}>
        <GridList
          aria-label="Dagordning"
          className="agenda"
          keyboardNavigationBehavior="tab"
          items={rows}
          dependencies={[mayWrite, unanswered, late, writers]}
          dragAndDropHooks={dragAndDropHooks}
        >
          {({ item, label }) => (
            <AgendaRow
              item={item}
              label={label}
              mayWrite={mayWrite}
              unanswered={unanswered.get(item.id) ?? 0}
              isLate={late.has(item.id)}
              writers={writers.filter(({ itemId }) => itemId === item.id)}
              actions={actions}
            />
          )}
        </GridList>
      </div>
      {told}
      {removal.asking !== undefined && <RemoveItem item={removal.asking} onClose={removal.close} />}
      {removal.withdrawing !== undefined && (
        <WithdrawItem item={removal.withdrawing} onClose={removal.close} />
      )}
    </>
  );
}

interface Row {
  id: string;
  item: AgendaItemView;
  label: string;
}

const rowsMade = new WeakMap<AgendaItemView, Row>();

/** A row that looks the same stays the same object, so that a move draws anew only the rows it concerns. */
function rowOf(item: AgendaItemView, index: number): Row {
  const label = item.paragraph === null ? `Punkt ${index + 1}` : item.label;
  const made = rowsMade.get(item);
  const row = made?.label === label ? made : { id: item.id, item, label };
  rowsMade.set(item, row);
  return row;
}
