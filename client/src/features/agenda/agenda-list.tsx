import { ArrowDown, ArrowUp, Lock, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { useOrderItems, useRemoveItem } from './agenda.queries.js';
import './agenda.css';

/** The items in order. They are moved by buttons or by Alt and an arrow, and keep the focus as they move. */
export function AgendaList({ meeting }: { meeting: MeetingView }) {
  const order = useOrderItems();
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const [removing, setRemoving] = useState<AgendaItemView>();
  const { items } = meeting;
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;

  const move = (item: AgendaItemView, by: -1 | 1, keepFocus: string) => {
    const from = items.findIndex(({ id }) => id === item.id);
    const neighbour = items[from + by];
    if (neighbour === undefined || order.isPending || !isMovable(item)) {
      return;
    }
    const ids = items.map(({ id }) => id);
    ids.splice(from, 1);
    ids.splice(from + by, 0, item.id);
    order.mutate(
      { params: { id: meeting.id }, body: { version: meeting.version, items: ids } },
      {
        onSuccess: () => {
          setTold(`${item.title} är nu nummer ${from + by + 1} av ${items.length}.`);
          list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"] ${keepFocus}`)?.focus();
        },
      },
    );
  };
  const onKeyDown = (item: AgendaItemView) => (event: KeyboardEvent) => {
    if (mayWrite && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(item, event.key === 'ArrowUp' ? -1 : 1, 'a');
    }
  };
  if (items.length === 0) {
    return (
      <EmptyState title="Dagordningen är tom">
        Här står sammanträdets punkter i den ordning de tas upp.
      </EmptyState>
    );
  }
  return (
    <>
      <FaultSummary error={order.error} />
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <ol className="agenda" ref={list} aria-label="Dagordning">
        {items.map((item, index) => (
          <li className="agenda__item" key={item.id} data-item={item.id}>
            <span className="agenda__label figures">{item.label}</span>
            <div className="agenda__what">
              <Link
                to={`/sammantraden/${meeting.id}/paragraf/${item.id}`}
                onKeyDown={onKeyDown(item)}
                aria-keyshortcuts={mayWrite ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              >
                {item.title}
              </Link>
              <span className="agenda__case small quiet">
                {[item.caseNumber, ...(item.moreCaseNumbers ?? [])].filter(Boolean).join(', ')}
              </span>
            </div>
            {item.adjustmentId !== null && (
              <span className="agenda__lock small quiet">
                <Lock size={14} aria-hidden /> Låst
              </span>
            )}
            {mayWrite && isMovable(item) && (
              <div className="agenda__actions no-print">
                <Button
                  variant="quiet"
                  icon={ArrowUp}
                  aria-label={`Flytta upp ${item.title}`}
                  isDisabled={index === 0}
                  onPress={() => move(item, -1, 'button')}
                />
                <Button
                  variant="quiet"
                  icon={ArrowDown}
                  aria-label={`Flytta ner ${item.title}`}
                  isDisabled={index === items.length - 1}
                  onPress={() => move(item, 1, 'button + button')}
                />
                <Button
                  variant="quiet"
                  icon={X}
                  aria-label={`Ta bort ${item.title}`}
                  onPress={() => setRemoving(item)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {removing !== undefined && <RemoveItem item={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

/** What has a number keeps its place: the number follows the order of the meeting. */
function isMovable({ paragraph }: AgendaItemView): boolean {
  return paragraph === null;
}

function RemoveItem({ item, onClose }: { item: AgendaItemView; onClose: () => void }) {
  const remove = useRemoveItem();
  return (
    <Dialog
      title="Ta bort punkten"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="danger"
            isPending={remove.isPending}
            onPress={() => remove.mutate({ params: { id: item.id } }, { onSuccess: onClose })}
          >
            Ta bort {item.label}
          </Button>
          <Button onPress={onClose}>Behåll den</Button>
        </>
      }
    >
      <FaultSummary error={remove.error} />
      <p>Punkten ”{item.title}” och allt som är skrivet i den försvinner. Det går inte att ångra.</p>
    </Dialog>
  );
}
