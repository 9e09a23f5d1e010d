import { Archive, Circle, CircleAlert, CircleCheck, CircleDot, Clock } from 'lucide-react';
import './state-mark.css';

/** `idle` not begun · `working` under way · `waiting` for somebody · `done` · `problem` · `closed` put away */
export type StateKind = 'idle' | 'working' | 'waiting' | 'done' | 'problem' | 'closed';

const icons = {
  idle: Circle,
  working: CircleDot,
  waiting: Clock,
  done: CircleCheck,
  problem: CircleAlert,
  closed: Archive,
};

/** A state, by icon and word: never by colour alone. */
export function StateMark({ kind, children }: { kind: StateKind; children: string }) {
  const Icon = icons[kind];
  return (
    <span className={`state-mark state-mark--${kind}`}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  );
}
