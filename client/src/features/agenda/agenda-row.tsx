import {
  ArrowDown,
  ArrowUp,
  GripVertical,
  ListPlus,
  Lock,
  MessageSquare,
  Undo2,
  X,
  type LucideIcon,
} from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components';
import { Link } from 'react-router';
import type { AgendaItemView, Writer } from '@klubbat/shared/contracts/agenda-item';
import { WritersHere } from './writers-here.js';

export interface RowActions {
  step: (id: string, by: -1 | 1) => void;
  insertAfter: (item: AgendaItemView) => void;
  remove: (item: AgendaItemView) => void;
  takeBack: (item: AgendaItemView) => void;
}

interface AgendaRowProps {
  item: AgendaItemView;
  label: string;
  mayWrite: boolean;
  /** how much of what was said in the review of its draft waits for an answer */
  unanswered: number;
  /** what it rests on came after the last moment for material */
  isLate: boolean;
  /** who else is writing in it */
  writers: readonly Writer[];
  actions: RowActions;
}

/** What has a number keeps its place: the number follows the order of the meeting. */
export function isMovable({ paragraph }: AgendaItemView): boolean {
  return paragraph === null;
}

/** One item: where it stands, what it is about, and what may be done with its place. */
export function AgendaRow({ item, label, mayWrite, unanswered, isLate, writers, actions }: AgendaRowProps) {
  const movable = mayWrite && isMovable(item);
  return (
    <GridListItem id={item.id} textValue={item.title} className="agenda__item" data-item={item.id}>
      {movable && (
        <Button slot="drag" className="agenda__tool agenda__grip no-print" aria-label={`Dra ${item.title}`}>
          <GripVertical size={16} aria-hidden />
        </Button>
      )}
      <span className="agenda__label figures">{label}</span>
      <div className="agenda__what">
        <Link
          to={`/sammantraden/${item.meetingId}/paragraf/${item.id}`}
          draggable={false}
          aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        >
          {item.withdrawn === undefined ? item.title : <s>{item.title}</s>}
        </Link>
        <span className="agenda__case small quiet">
          {item.withdrawn !== undefined && (
            <span className="agenda__withdrawn">
              <strong>Utgår</strong>: {item.withdrawn.reason}
            </span>
          )}
          {item.addedSinceCall === true && <span className="agenda__urgent">Tillkommit efter kallelsen</span>}
          {item.urgent === true && <span className="agenda__urgent">Extra ärende</span>}
          {isLate && <span className="agenda__urgent">Sent underlag</span>}
          {item.consent === 'needed' && <span className="agenda__urgent">Kräver samtycke</span>}
          <WritersHere writers={writers} where="här" />
          {[item.caseNumber, ...(item.moreCaseNumbers ?? [])].filter(Boolean).join(', ')}
        </span>
      </div>
      {unanswered > 0 && (
        <Link
          to={`/sammantraden/${item.meetingId}/granskning/${item.id}`}
          draggable={false}
          className="agenda__lock small"
        >
          <MessageSquare size={14} aria-hidden />{' '}
          {unanswered === 1 ? 'En synpunkt' : `${unanswered} synpunkter`}
        </Link>
      )}
      {item.adjustmentId !== null && (
        <span className="agenda__lock small quiet">
          <Lock size={14} aria-hidden /> Låst
        </span>
      )}
      {mayWrite && (
        <div className="agenda__actions no-print">
          {movable && (
            <>
              <Tool
                icon={ArrowUp}
                name={`Flytta upp ${item.title}`}
                onPress={() => actions.step(item.id, -1)}
              />
              <Tool
                icon={ArrowDown}
                name={`Flytta ner ${item.title}`}
                onPress={() => actions.step(item.id, 1)}
              />
            </>
          )}
          <Tool
            icon={ListPlus}
            name={`Infoga punkt efter ${item.title}`}
            onPress={() => actions.insertAfter(item)}
          />
          {movable && item.withdrawn === undefined && (
            <Tool icon={X} name={`Ta bort ${item.title}`} onPress={() => actions.remove(item)} />
          )}
          {item.withdrawn !== undefined && (
            <Tool
              icon={Undo2}
              name={`Ångra att ${item.title} utgår`}
              onPress={() => actions.takeBack(item)}
            />
          )}
        </div>
      )}
    </GridListItem>
  );
}

/** The browser's own button: there may be a thousand of them on the page. */
function Tool({ icon: Icon, name, onPress }: { icon: LucideIcon; name: string; onPress: () => void }) {
  return (
    <button type="button" className="agenda__tool" aria-label={name} title={name} onClick={onPress}>
      <Icon size={18} aria-hidden />
    </button>
  );
}
