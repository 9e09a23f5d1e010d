import { CalendarClock } from 'lucide-react';
import { deadlineGroup } from '@klubbat/shared/rules/deadlines';
import { byDay, daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { capital } from '../../lib/capital.js';
import './deadline.css';

/** A day by which something must be done: how far off in big, the date under it. */
export function Deadline({ due, today }: { due: string; today: string }) {
  const group = deadlineGroup(due, today);
  return (
    <p className={`deadline deadline--${group}`}>
      <CalendarClock size={16} aria-hidden />
      <span className="deadline__left">{capital(daysLeft(due, today))}</span>
      <span className="deadline__day" aria-hidden>
        {due}
      </span>
      <span className="visually-hidden">, {byDay(due, today)}</span>
    </p>
  );
}
