import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop, type Key } from 'react-aria-components';
import { moved } from './moved.js';
import './sortable-list.css';

export interface SortableListProps<R> {
  label: string;
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** what the row is called when it is told that it moves */
  rowName: (row: R) => string;
  /** false: the row keeps its place */
  isMovable?: (row: R) => boolean;
  /** all keys in the new order */
  onOrder: (keys: string[]) => void;
  isDisabled?: boolean;
  children: (row: R, place: number) => ReactNode;
}

/** Rows that are put in order: dragged by their handle, or moved by Alt and an arrow while the focus is in them. */
export function SortableList<R>({
  label,
  rows,
  rowKey,
  rowName,
  isMovable = () => true,
  onOrder,
  isDisabled = false,
  children,
}: SortableListProps<R>) {
  const list = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const [held, setHeld] = useState<string>();
  const keys = rows.map(rowKey);
  const order = keys.join();
  const mayMove = (key: Key) => {
    const row = rows.find((one) => rowKey(one) === key);
    return !isDisabled && row !== undefined && isMovable(row);
  };
  const put = (key: string, place: number) => {
    const next = moved(keys, key, place);
    const row = rows.find((one) => rowKey(one) === key);
    if (row !== undefined && next.join() !== order) {
      onOrder(next);
      setTold(`${rowName(row)} är nu nummer ${next.indexOf(key) + 1} av ${next.length}.`);
    }
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) =>
      [...dragged].filter(mayMove).map((key) => ({ 'klubbat/row': String(key), 'text/plain': String(key) })),
    onReorder: ({ keys: dragged, target }) => {
      const [key] = dragged;
      const rest = keys.filter((one) => one !== key);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0);
      put(String(key), at);
    },
    isDisabled,
  });
  useEffect(() => {
    // a row that the browser moves loses the focus
    if (held !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-key="${held}"]`)?.focus();
    }
  }, [order, held]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (!event.altKey || by === undefined || key === undefined || !mayMove(key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setHeld(key);
    put(key, keys.indexOf(key) + by);
  };
  return (
    <div ref={list} onKeyDownCapture={onKeyDown} onBlur={() => setHeld(undefined)}>
      <p role="status" className="visually-hidden">
        {told}
      </p>
      <GridList
        className="sortable"
        aria-label={label}
        items={rows.map((row, place) => ({ id: rowKey(row), row, place }))}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        dependencies={[children, isDisabled]}
      >
        {({ id, row, place }) => (
          <GridListItem id={id} textValue={rowName(row)} className="sortable__row">
            {!isDisabled && isMovable(row) ? (
              <Button slot="drag" className="sortable__handle no-print" aria-label={`Flytta ${rowName(row)}`}>
                <GripVertical size={18} aria-hidden />
              </Button>
            ) : (
              <span className="sortable__handle" />
            )}
            <div className="sortable__content">{children(row, place)}</div>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
